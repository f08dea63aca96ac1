import { expect, test } from '@playwright/test';
import { TimeLimitError, withTimeLimit } from './time-limit';

const endOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('work that is done in time hands back what it made, or throws what it threw', () => {
  const made = {};
  const fault = new RangeError('its own');
  expect(withTimeLimit(1_000, () => made)).toBe(made);
  const thrown = endOf(() =>
    withTimeLimit(1_000, () => {
      throw fault;
    }),
  );
  expect(thrown).toBe(fault);
});

const ENDLESS: Record<string, () => unknown> = {
  'a loop': () => {
    for (;;);
  },
  'a loop that catches everything': () => {
    for (;;) {
      try {
        for (;;);
      } catch {
        continue;
      }
    }
  },
  'a regular expression': () => /^(a+)+$/.test(`${'a'.repeat(80)}!`),
};

for (const [name, work] of Object.entries(ENDLESS)) {
  test(`${name} without an end is ended`, () => {
    expect(endOf(() => withTimeLimit(50, work))).toBeInstanceOf(TimeLimitError);
    expect(withTimeLimit(1_000, () => 'goes on')).toBe('goes on');
  });
}

test('work that only waited is not to blame', () => {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const waited = endOf(() => withTimeLimit(1_000, () => Atomics.wait(never, 0, 0)));
  expect(waited).toMatchObject({ own: false });
});
