/** The share panel: whatever is on the screen can be sent, with scripts and without. */
import jsQR from 'jsqr';
import { expect, test, type Page } from './own-content';

const SITE = 'https://casebook.example';
const SHARED = {
  'a case': '/en/cases/amber-ferry',
  'a filtered view': '/en/cases?industry=ferries&feature=maps',
  'the timeline': '/zh/timeline?feature=maps',
  'a comparison': '/en/compare/amber-ferry+dune-ferry',
  'a shortlist': '/en/shortlist/amber-ferry+dune-ferry?title=For+you',
  'a stop': '/en/cases/amber-ferry/stops/stop-tides-on-every-quay',
};

const panelOf = async (page: Page) => {
  const panel = page.locator('details.share').first();
  await panel.locator('summary').click();
  return panel;
};

/** What a phone reads from the code on the screen. */
async function readQr(page: Page): Promise<string | undefined> {
  const { data, width, height } = await page
    .locator('.share-qr img')
    .first()
    .evaluate(async (image) => {
      const picture = image as HTMLImageElement;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 480;
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0, 480, 480);
      return { data: [...context.getImageData(0, 0, 480, 480).data], width: 480, height: 480 };
    });
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

for (const [what, path] of Object.entries(SHARED)) {
  test(`${what} can be sent by link, mail, networks and QR code`, async ({ page }) => {
    await page.goto(path);
    const panel = await panelOf(page);
    const link = SITE + path;
    await expect(panel.getByRole('textbox').first()).toHaveValue(link);
    const href = (name: string) => panel.getByRole('link', { name, exact: true }).getAttribute('href');
    const mail = page.url().includes('/zh/') ? '邮件' : 'Mail';
    expect(decodeURIComponent((await href(mail)) ?? '')).toContain(link);
    expect(new URL((await href('LinkedIn')) ?? '').searchParams.get('url')).toBe(link);
    expect(new URL((await href('X')) ?? '').searchParams.get('url')).toBe(link);
    expect(await readQr(page)).toBe(link);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [what, path] of Object.entries(SHARED))
    test(`${what} has its link, plain links and the picture of the code`, async ({ page, request }) => {
      await page.goto(path);
      const panel = await panelOf(page);
      await expect(panel.getByRole('textbox')).toHaveValue(SITE + path);
      await expect(panel.getByRole('link')).toHaveCount(5);
      await expect(panel.getByRole('button')).toHaveCount(0);
      const source = await panel.getByRole('img').getAttribute('src');
      expect((await request.get(source ?? '')).headers()['content-type']).toContain('image/svg+xml');
    });
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHARED['a case']);
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe(SITE + SHARED['a case']);
});

test('the link is copied where pages may not use the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHARED['a case']);
  const panel = await panelOf(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe(SITE + SHARED['a case']);
});

test('a campaign is in every link and remembered, and canonical addresses stay clean of it', async ({
  page,
}) => {
  await page.goto(SHARED['a filtered view']);
  let panel = await panelOf(page);
  await panel.getByLabel('Source').fill('spring mail');
  await panel.getByLabel('Campaign', { exact: true }).fill('ferries');
  const link = `${SITE}/en/cases?industry=ferries&feature=maps&utm_source=spring%20mail&utm_campaign=ferries&utm_medium=share`;
  await expect(panel.getByLabel('Link')).toHaveValue(link);
  expect(await readQr(page)).toBe(link);
  const mail = await panel.getByRole('link', { name: 'Mail' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(link);

  await page.goto(link.replace(SITE, ''));
  panel = await panelOf(page);
  await expect(panel.getByLabel('Source')).toHaveValue('spring mail');
  const clean = `${SITE}/en/cases?industry=ferries&feature=maps`;
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', clean);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', clean);
  await expect(panel.getByLabel('Link')).toHaveValue(link);
});
