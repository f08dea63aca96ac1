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
  'a view of the proof points': '/en/quotes?industry=ferries',
  'a stop': '/en/cases/amber-ferry/stops/stop-tides-on-every-quay',
};

const panelOf = async (page: Page) => {
  const panel = page.locator('details', { has: page.locator('a[href^="mailto:"]') }).first();
  await panel.locator('summary').click();
  return panel;
};

/** What a phone reads from the code on the screen. */
async function readQr(page: Page): Promise<string | undefined> {
  const { data, width, height } = await page
    .locator('img[src^="/api/qr.svg"]')
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
    const mail = page.url().includes('/zh/') ? '邮件' : 'Email';
    expect(decodeURIComponent((await href(mail)) ?? '')).toContain(link);
    expect(new URL((await href('LinkedIn')) ?? '').searchParams.get('url')).toBe(link);
    expect(new URL((await href('X')) ?? '').searchParams.get('url')).toBe(link);
    expect(await readQr(page)).toBe(link);
  });
}

test('a link to a view of the proof points is named by its filters', async ({ page }) => {
  await page.goto(SHARED['a view of the proof points']);
  const link = (await panelOf(page)).getByRole('link', { name: 'X', exact: true });
  const text = new URL((await link.getAttribute('href')) ?? '').searchParams.get('text');
  expect(text).toMatch(/^Proof points: Ferries/);
});

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
  await expect(panel.getByText('Copied')).toBeVisible();
  expect(await copied(page)).toBe(SITE + SHARED['a case']);
});

test('the link is copied where there is no clipboard for pages', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHARED['a case']);
  const panel = await panelOf(page);
  await page.evaluate(() => {
    const { clipboard } = navigator;
    Object.assign(window, { readClipboard: () => clipboard.readText() });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied')).toBeVisible();
  const text = await page.evaluate(() =>
    (window as unknown as { readClipboard: () => Promise<string> }).readClipboard(),
  );
  expect(text).toBe(SITE + SHARED['a case']);
});

test('where nothing can be copied, the link is selected and the panel says so', async ({ page }) => {
  await page.goto(SHARED['a case']);
  const panel = await panelOf(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('The link is selected')).toBeVisible();
  await expect(panel.getByText('Copied')).toHaveCount(0);
  const selected = await panel
    .getByLabel('Link')
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );
  expect(selected).toBe(SITE + SHARED['a case']);
});

test('the system’s own share sheet is offered where there is one, and gets title and link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    navigator.share = (what) => Promise.resolve(void shared.push(what));
  });
  await page.goto(SHARED['a case']);
  await (await panelOf(page)).getByRole('button', { name: 'Share with …' }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
    { title: 'Amber Ferry', url: SITE + SHARED['a case'] },
  ]);
});

test('a link that is too long for a code says so, and shows none', async ({ page }) => {
  await page.goto(`/en/shortlist/amber-ferry?note=${encodeURIComponent('请看'.repeat(200))}`);
  const panel = await panelOf(page);
  await expect(panel.getByText('This link is too long for a QR code')).toBeVisible();
  await expect(panel.getByRole('img')).toHaveCount(0);
  await expect(panel.getByRole('link', { name: /^QR/ })).toHaveCount(0);
});

test('each quotation has a link of its own', async ({ page }) => {
  await page.goto(SHARED['a case']);
  await page.getByRole('link', { name: 'Link to this quotation: We land when the water says so.' }).click();
  await expect(page).toHaveURL(/#quote$/);
  await expect(page.locator(':target blockquote')).toHaveText('We land when the water says so.');
});

test('a quotation is sent with its place in the story', async ({ page }) => {
  await page.goto('/en/quotes');
  const record = page.locator('[data-kind=quote]').first();
  const place = await record.getByRole('link', { name: /^In the story/ }).getAttribute('href');
  await record.getByText('Share', { exact: true }).click();
  await expect(record.getByRole('textbox').first()).toHaveValue(SITE + place);
  const mail = await record.getByRole('link', { name: 'Email', exact: true }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(await record.locator('blockquote').innerText());
  // What is typed into it is not the form's, which stands around it.
  const fields = record.locator('input');
  await expect(fields).toHaveCount(4);
  const forms = await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).form?.id));
  expect(forms).toEqual(['apart', 'apart', 'apart', 'apart']);
});

for (const path of [SHARED['a filtered view'], SHARED['the timeline'], SHARED['a view of the proof points']])
  test(`nothing typed into the panel of ${path} belongs to the form of the view`, async ({ page }) => {
    await page.goto(path);
    const panel = await panelOf(page);
    const fields = panel.locator('input');
    await expect(fields).toHaveCount(4);
    const forms = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).form?.id));
    expect(forms).toEqual(['apart', 'apart', 'apart', 'apart']);
  });

test('the link is copied where pages may not use the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHARED['a case']);
  const panel = await panelOf(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied')).toBeVisible();
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
  const mail = await panel.getByRole('link', { name: 'Email' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(link);

  await page.goto(link.replace(SITE, ''));
  panel = await panelOf(page);
  await expect(panel.getByLabel('Source')).toHaveValue('spring mail');
  const clean = `${SITE}/en/cases?industry=ferries&feature=maps`;
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', clean);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', clean);
  await expect(panel.getByLabel('Link')).toHaveValue(link);
});

for (const width of [360, 1280])
  test(`the panel opens where its button stands, on a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of Object.values(SHARED)) {
      await page.goto(path);
      const button = page.locator('summary.share-summary').first();
      const place = () =>
        button.evaluate((element) => {
          const { x, y } = element.getBoundingClientRect();
          return [x, y + scrollY];
        });
      const before = await place();
      await button.click();
      const panel = button.locator('..').locator('.share-panel');
      await expect(panel).toBeVisible();
      expect(await place(), path).toEqual(before);
      // Below its button, and within the screen.
      const { x = 0, y = 0, width: wide = 0 } = (await panel.boundingBox()) ?? {};
      const top = (await button.boundingBox())?.y ?? 0;
      expect([y > top, y < top + 80], path).toEqual([true, true]);
      expect(x + wide, path).toBeLessThanOrEqual(width);
    }
  });

test('a link to a shortlist carries no campaign of its reader', async ({ page }) => {
  await page.goto(SHARED['a case']);
  await (await panelOf(page)).getByLabel('Source').fill('mine');
  await page.goto(SHARED['a shortlist']);
  await expect((await panelOf(page)).getByLabel('Link')).toHaveValue(SITE + SHARED['a shortlist']);
});
