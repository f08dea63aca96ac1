/** The next step that the owner of a site offers to readers; there is none where the owner sets none. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { lookForBarriers } from './axe';
import { expect, test } from './own-content';
import { refresh, serve, type Server } from './server';

const CONTACT =
  'contact: { label: { en: Talk to us, zh: 联系我们 }, address: "https://acme.example/talk" }\n';

const offered = base.extend<object, { site: Server }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, provide) => {
      const content = mkdtempSync(path.join(tmpdir(), 'casebook-contact-'));
      cpSync('e2e/content', content, { recursive: true });
      appendFileSync(path.join(content, 'site.yml'), `\n${CONTACT}`);
      const server = await serve(content);
      await refresh(server);
      await provide(server);
      await server.stop();
      rmSync(content, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.origin),
});

const LIST = '/shortlist/amber-ferry+dune-ferry';
const CAMPAIGN = 'utm_source=mail&utm_campaign=spring&utm_medium=share';

for (const scripted of [true, false])
  offered.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    offered.use({ javaScriptEnabled: scripted });

    offered('a story and a shortlist offer it, with their cases and the campaign', async ({ page }) => {
      for (const [locale, name] of [
        ['en', 'Talk to us'],
        ['zh', '联系我们'],
      ] as const) {
        const link = page.getByRole('main').getByRole('link', { name });
        await page.goto(`/${locale}${LIST}?${CAMPAIGN}`);
        await expect(link).toHaveAttribute(
          'href',
          `https://acme.example/talk?case=amber-ferry&case=dune-ferry&${CAMPAIGN}`,
        );
        await page.goto(`/${locale}/cases/amber-ferry`);
        await expect(link).toHaveAttribute('href', 'https://acme.example/talk?case=amber-ferry');
        // The page is the same for everybody: the campaign of its address needs a script.
        await page.goto(`/${locale}/cases/amber-ferry?${CAMPAIGN}`);
        const carried = scripted ? `&${CAMPAIGN}` : '';
        await expect(link).toHaveAttribute('href', `https://acme.example/talk?case=amber-ferry${carried}`);
      }
    });

    offered('the files of a shortlist are offered with its campaign', async ({ page }) => {
      await page.goto(`/en${LIST}?title=T&${CAMPAIGN}`);
      for (const name of ['One-pagers (PDF)', 'Slides (PPTX)'])
        await expect(page.getByRole('link', { name })).toHaveAttribute(
          'href',
          new RegExp(`\\?title=T&${CAMPAIGN}$`),
        );
    });
  });

offered('it is no barrier', async ({ page }) => {
  for (const address of ['/en/cases/amber-ferry', `/zh${LIST}`]) {
    await page.goto(address);
    const { violations } = await lookForBarriers(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
    expect(violations, address).toEqual([]);
  }
});

test('where the owner sets none, nothing stands in its place', async ({ page }) => {
  for (const address of ['/en/cases/amber-ferry', `/en${LIST}`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Your next step' })).toHaveCount(0);
  }
});
