/** Shortlists as their readers see them: a few cases for somebody, in one link that holds everything. */
import { listOf, shortlistPath } from '../app/_links/shortlist';
import { expect, test, type Page } from './own-content';

const storiesOf = (page: Page) =>
  page.getByRole('region', { name: /^(Stories|案例)$/ }).getByRole('heading', { level: 3 });

const PICKS = {
  title: 'For the harbour',
  note: 'Two stories.\n<b>Not</b> markup.',
  'amber-ferry.why': 'They waited in the rain, too.',
  'amber-ferry.stop': 'stop-maps-for-every-captain',
  'cobalt-museum.stop': 'stop-nobody-knows',
  'cobalt-museum.rev': 'AAAA',
  expires: 'soon',
};
const address = (locale: string) =>
  `/${locale}/shortlist/amber-ferry+cobalt-museum+jade-lighthouse+nobody?${new URLSearchParams(PICKS).toString()}`;

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    test('a reader sees what the sender chose of each story, and of the others what they are', async ({
      page,
    }) => {
      expect((await page.goto(address('en')))?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the harbour');
      await expect(page.locator('blockquote').first()).toHaveText('Two stories.\n<b>Not</b> markup.');
      await expect(storiesOf(page)).toHaveText(['Amber Ferry', 'Cobalt Museum']);
      const [ferry, museum] = [page.getByRole('article').first(), page.getByRole('article').last()];
      await expect(ferry).toContainText('They waited in the rain, too.');
      await expect(ferry.getByRole('listitem')).toHaveText([/Maps for every captain/]);
      await expect(ferry).toContainText('2021-03-15');
      await expect(museum.getByRole('listitem')).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Together' })).toContainText('Ferries');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      // The sender's words go to no other site, and in no header of a request for a file.
      await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'strict-origin');
      await ferry.getByRole('link', { name: 'In the story' }).click();
      await expect(page).toHaveURL('/en/cases/amber-ferry/stops/stop-maps-for-every-captain');
    });

    test('in Chinese, what is told in Chinese is in Chinese', async ({ page }) => {
      await page.goto(address('zh'));
      const ferry = page.getByRole('article').first();
      await expect(ferry.getByRole('heading', { level: 3 })).toHaveText('琥珀渡轮');
      await expect(ferry).toContainText('推荐理由');
    });

    test('what is gone, changed or not understood is named, each by itself', async ({ page }) => {
      await page.goto(address('en'));
      await expect(page.locator('.notice')).toHaveText([
        'The story of Jade Lighthouse is no longer here.',
        'One story is no longer here.',
        'Changed since this was sent: Cobalt Museum.',
        'Left out, because it has no meaning here: “soon”, “Cobalt Museum: stop-nobody-knows”.',
      ]);
    });

    test('a link of former versions says nothing of changes, and shows no tools of senders', async ({
      page,
    }) => {
      await page.goto('/en/shortlist/amber-ferry+dune-ferry?title=For+you&note=Two+words');
      await expect(page.locator('.notice')).toHaveCount(0);
      await expect(storiesOf(page)).toHaveText(['Amber Ferry', 'Dune Ferry']);
      const main = page.getByRole('main');
      await main.locator('summary').click();
      await expect(main.getByRole('textbox')).toHaveCount(1);
      await expect(main.getByText(/Add to shortlist|Campaign/)).toHaveCount(0);
      await main.getByRole('link', { name: 'Make this yours' }).click();
      await expect(page).toHaveURL(
        '/en/shortlist?case=amber-ferry&case=dune-ferry&title=For+you&note=Two+words',
      );
      await expect(page.getByLabel('Note')).toHaveValue('Two words');
    });
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a case that was renamed is there under the slug it had when the link was made', async ({ page }) => {
    await page.goto('/en/shortlist/dune-ferry+amber-boats?amber-boats.why=Boats');
    await expect(storiesOf(page)).toHaveText(['Dune Ferry', 'Amber Ferry']);
    await expect(page.getByRole('article').last()).toContainText('Boats');
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  const ending = (day: string) =>
    shortlistPath('en', { ...listOf(['amber-ferry']), title: 'Mine', expires: day });

  test('a link past its end answers 410 and offers the cases, without the words of its sender', async ({
    page,
  }) => {
    expect((await page.goto(`${ending('2020-01-01')}&amber-ferry.why=Because`))?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This shortlist is no longer valid');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Amber Ferry']);
    await expect(page.getByText(/Because|Mine|Add to shortlist/)).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'All stories' }).click();
    await expect(page).toHaveURL('/en/cases');
  });

  test('a link with a seal of former versions is the list it names', async ({ page }) => {
    expect((await page.goto(`${ending('2999-01-01')}&token=abc`))?.status()).toBe(200);
    await expect(page.getByText('Valid until 2999-01-01')).toBeVisible();
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Amber Ferry']);
  });
});
