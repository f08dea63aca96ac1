/** Problem details of HTTP APIs (RFC 9457). */

/** A parameter that is not valid. */
export interface BadParameter {
  parameter: string;
  /** The value that was sent, truncated; null where there is no such parameter. */
  value: string | null;
  detail: string;
}

/** An error that `resourceHandlers` turns into a response with problem details. */
export class HttpProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 410 | 501 | 503,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly BadParameter[] = [],
    /** Seconds after which the client may try again. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }
}

/** @throws HttpProblem 400 that names every bad parameter, where there is one. */
export function throwBadParameters(errors: readonly BadParameter[]): void {
  if (errors.length === 0) return;
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  throw new HttpProblem(
    400,
    'Bad parameters',
    `These parameters cannot be taken as they are: ${names}`,
    errors,
  );
}

/** @throws HttpProblem 404, always. */
export function throwNotFound(what: string): never {
  throw new HttpProblem(404, 'Not found', `There is no ${what}`);
}

/** @throws HttpProblem 410, always. */
export function throwGone(what: string): never {
  throw new HttpProblem(410, 'Gone', `${what} was here, and was taken away for good`);
}

/** The document of a problem. `instance` is the address of the request. */
export function problemDocument({ status, title, detail, errors }: HttpProblem, instance: string) {
  // `about:blank`: the status says what kind of problem it is (RFC 9457, section 4.2.1).
  return { type: 'about:blank', title, status, detail, instance, ...(errors.length > 0 && { errors }) };
}
