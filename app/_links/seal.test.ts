import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isDay, seal, sealState } from './seal';
import { listOf, type Shortlist } from './shortlist';

const list: Shortlist = {
  ...listOf(['zto-express', 'vng']),
  title: 'For Ada',
  note: 'Read these.',
  expires: '2026-12-31',
};
const secret = process.env.SHARE_SECRET;
test.beforeEach(() => {
  process.env.SHARE_SECRET = 'a secret of the tests';
});
test.afterAll(() => {
  if (secret === undefined) delete process.env.SHARE_SECRET;
  else process.env.SHARE_SECRET = secret;
});

test('a link without an end is open, with or without a secret', () => {
  expect(sealState(listOf(['vng']))).toBe('open');
  delete process.env.SHARE_SECRET;
  expect(sealState(listOf(['vng']))).toBe('open');
});

test('a sealed link is open to the end of its last day in UTC, and expired from then on', () => {
  const sealed = seal(list);
  expect(sealed.token).toMatch(/^[\w-]{43}$/);
  expect(sealState(sealed, new Date('2026-12-31T23:59:59.999Z'))).toBe('open');
  expect(sealState(sealed, new Date('2027-01-01T00:00:00Z'))).toBe('expired');
});

test('whoever changes anything of a sealed link breaks it, in any way', () => {
  const sealed = seal(list);
  const changes: Partial<Shortlist>[] = [
    { slugs: ['vng', 'zto-express'] },
    { slugs: ['zto-express'] },
    { title: 'For Bob' },
    { note: '' },
    { expires: '2099-12-31' },
    { expires: '' },
    { token: '' },
    { token: `${sealed.token}=` },
  ];
  for (const change of changes)
    expect(sealState({ ...sealed, ...change }), JSON.stringify(change)).toBe('broken');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (token) => {
      expect(sealState({ ...list, token })).toBe('broken');
    }),
  );
});

test('a seal of another server is broken, and so is any where there is no secret', () => {
  const sealed = seal(list);
  process.env.SHARE_SECRET = 'another secret';
  expect(sealState(sealed)).toBe('broken');
  delete process.env.SHARE_SECRET;
  expect(sealState(sealed)).toBe('broken');
  expect(seal(list)).toEqual({ ...list, expires: '' });
});

test('only a day of the calendar can be the last one', () => {
  expect(['2026-12-31', '2028-02-29'].map(isDay)).toEqual([true, true]);
  expect(['2026-02-30', '2026-13-01', '31.12.2026', '2026-1-1', ''].map(isDay)).not.toContain(true);
  expect(seal({ ...list, expires: '2026-02-30' })).toEqual({ ...list, expires: '' });
});
