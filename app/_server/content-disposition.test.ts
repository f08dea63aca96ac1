import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { contentDisposition } from './content-disposition';

test('a file is named as people write it, and in ASCII for old programs', () => {
  expect(contentDisposition('inline', 'ZTO Express', '.pdf')).toBe(
    `inline; filename="ZTO Express.pdf"; filename*=UTF-8''ZTO%20Express.pdf`,
  );
  expect(contentDisposition('attachment', '中通快递', '.pptx')).toBe(
    `attachment; filename="casebook.pptx"; filename*=UTF-8''%E4%B8%AD%E9%80%9A%E5%BF%AB%E9%80%92.pptx`,
  );
  expect(contentDisposition('inline', 'Café (Zürich)', '.pdf')).toBe(
    `inline; filename="Cafe (Zurich).pdf"; filename*=UTF-8''Caf%C3%A9%20%28Z%C3%BCrich%29.pdf`,
  );
});

test('a sign that comes apart into a slash or a quotation mark does not bring it into the name', () => {
  expect(contentDisposition('inline', 'a／b＂c', '.pdf')).toContain('filename="a b c.pdf"');
});

test('whatever the name is, the header is one, and the name stays in its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const header = contentDisposition('attachment', name, '.pdf');
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      expect(header).toMatch(
        /^attachment; filename="[^"\\/]+\.pdf"; filename\*=UTF-8''[\w.%!#$&+^`|~-]+\.pdf$/,
      );
      const saved = decodeURIComponent(header.split("''")[1] ?? '');
      expect(saved).not.toMatch(/[/\\\p{Cc}\u202e]|^\./u);
      expect(Buffer.byteLength(saved)).toBeLessThan(255);
    }),
  );
});
