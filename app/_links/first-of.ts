/** The first value of a parameter, as Next.js or `URLSearchParams` hands parameters over; empty without one. */
import type { Parameters } from '@/_catalogue/catalogue';

export function firstOf(parameters: Parameters, key: string): string {
  if (parameters instanceof URLSearchParams) return parameters.get(key) ?? '';
  const [first] = [Object.hasOwn(parameters, key) ? parameters[key] : undefined].flat();
  // Next.js may add what it finds in the prototypes: functions among the values.
  return typeof first === 'string' ? first : '';
}
