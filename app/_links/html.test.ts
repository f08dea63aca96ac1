import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { html } from './html';

const decode = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test('a value is text again where it is read, and never a mark', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = html`${text}`.toString();
      expect(written).not.toMatch(/[<>"']/);
      expect(decode(written)).toBe(text);
    }),
  );
});

test('markup of other templates stays markup; null and false are nothing', () => {
  const items = ['a', '<b>'].map((each) => html`<i>${each}</i>`);
  expect(html`<p class="${'"x"'}">${items}${null}${false}${0}</p>`.toString()).toBe(
    '<p class="&quot;x&quot;"><i>a</i><i>&lt;b&gt;</i>0</p>',
  );
});
