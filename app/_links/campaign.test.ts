import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { NO_CAMPAIGN, readCampaign, withCampaign } from './campaign';

test('a link without a campaign stays as it is', () => {
  expect(withCampaign('https://site.example/en/cases?q=a#b', NO_CAMPAIGN)).toBe(
    'https://site.example/en/cases?q=a#b',
  );
});

test('a campaign stands behind the parameters of the page and before its anchor', () => {
  expect(
    withCampaign('https://site.example/en/cases?q=a#b', {
      ...NO_CAMPAIGN,
      source: 'mail',
      content: 'top & left',
    }),
  ).toBe('https://site.example/en/cases?q=a&utm_source=mail&utm_content=top%20%26%20left&utm_medium=share#b');
});

test('whatever is typed, the page, its parameters and its anchor stay the same', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (source, campaign, content) => {
      const address = withCampaign('https://site.example/en/cases?q=a#b', { source, campaign, content });
      const { origin, pathname, hash, searchParams } = new URL(address);
      expect([origin, pathname, hash, searchParams.get('q')]).toEqual([
        'https://site.example',
        '/en/cases',
        '#b',
        'a',
      ]);
      expect(searchParams.get('utm_source') ?? '').toBe(source.trim().toWellFormed());
    }),
  );
});

test('anything that a browser kept is read as a campaign', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const field of Object.values(readCampaign(value))) expect(typeof field).toBe('string');
    }),
  );
});
