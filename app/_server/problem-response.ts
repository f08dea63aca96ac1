/** Why a request gets no answer, as RFC 9457 (Problem Details for HTTP APIs) tells it. */

/** One parameter that cannot be taken as it is. */
export interface BadParameter {
  parameter: string;
  /** As it was sent, cut; null where the parameter itself is the fault. */
  value: string | null;
  detail: string;
}

/** Thrown by whoever finds out; `resource` turns it into the response. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 410 | 501 | 503,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly BadParameter[] = [],
    /** When it may be worth asking again, in seconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }
}

/** @throws Refusal 400 that names every bad parameter, where there is one. */
export function refuseBad(errors: readonly BadParameter[]): void {
  if (errors.length === 0) return;
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  throw new Refusal(400, 'Bad parameters', `These parameters cannot be taken as they are: ${names}`, errors);
}

/** @throws Refusal 404, always. */
export function refuseMissing(what: string): never {
  throw new Refusal(404, 'Not found', `There is no ${what}`);
}

/** @throws Refusal 410, always. */
export function refuseGone(what: string): never {
  throw new Refusal(410, 'Gone', `${what} was here, and was taken away for good`);
}

/** `application/problem+json` for a refusal. `instance` is the address that was asked for. */
export function problemOf({ status, title, detail, errors }: Refusal, instance: string) {
  // `about:blank`: the status says what kind of problem it is (RFC 9457, section 4.2.1).
  return { type: 'about:blank', title, status, detail, instance, ...(errors.length > 0 && { errors }) };
}
