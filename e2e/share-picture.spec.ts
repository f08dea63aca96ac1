/** The picture that stands where the link of a case is pasted. */
import { expect, test } from '@playwright/test';

for (const locale of ['en', 'zh']) {
  test(`a case names a picture of its own, and the picture is what the tags say (${locale})`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}/cases/zto-express`);
    const tag = (name: string) => page.locator(`meta[property="og:image${name}"]`).getAttribute('content');
    const address = new URL((await tag('')) ?? '');
    expect(address.searchParams.get('v')).toMatch(/^[0-9a-f]{12}$/);
    expect(await tag(':alt')).toBe(locale === 'en' ? 'ZTO Express' : '中通快递');
    expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe(
      'summary_large_image',
    );
    const answer = await request.get(address.pathname + address.search);
    expect(answer.headers()['content-type']).toBe('image/png');
    const png = await answer.body();
    expect(png.length).toBeLessThan(300_000);
    // Width and height stand in the first chunk of a PNG, as big-endian numbers.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      await tag(':width'),
      await tag(':height'),
    ]);
  });
}

test('a case that is not there has no picture', async ({ request }) => {
  expect((await request.get('/en/cases/none/picture.png')).status()).toBe(404);
});
