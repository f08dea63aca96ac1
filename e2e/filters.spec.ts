import { ListPage } from './list-page';
import { HOSTILE, type Facet } from './nine-stories';
import { expect, test } from './own-content';

const AMBER = 'Amber Ferry';
const BIRCH = 'Birch Bakery';
const COBALT = 'Cobalt Museum';
const DUNE = 'Dune Ferry';
const ELM = 'Elm Bakery';
const FLINT = 'Flint Theatre';
const GRANITE = 'Granite Ferry';
const HAZEL = '榛子面包房';
const EVERYTHING = [AMBER, BIRCH, COBALT, DUNE, ELM, FLINT, GRANITE, HAZEL, HOSTILE];

/** One value of each facet, and the stories that have it. */
const SINGLE: [Facet, string, string[]][] = [
  ['industry', 'ferries', [AMBER, DUNE, GRANITE]],
  ['cloud', 'hilltop', [BIRCH, DUNE, FLINT, HAZEL, HOSTILE]],
  ['feature', 'maps', [AMBER, COBALT, GRANITE, HAZEL]],
  ['challenge', 'fog', [AMBER, COBALT, ELM, GRANITE, HOSTILE]],
  ['location', 'norvik', [AMBER, COBALT, ELM, GRANITE]],
  ['year', '2022', [FLINT, HAZEL, HOSTILE]],
];

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });
    let list: ListPage;

    test.beforeEach(({ page }) => {
      list = new ListPage(page, scripted);
    });

    test('the list begins with every story and every option counted', async () => {
      await list.open();
      await list.expectView('', { companies: EVERYTHING });
    });

    for (const [facet, id, companies] of SINGLE)
      test(`one ${facet} shows the stories that have it`, async () => {
        await list.open();
        await list.tick(facet, id);
        await list.expectView(`?${facet}=${id}`, { companies });
      });

    test('two values of one facet show the stories that have either', async () => {
      await list.open();
      await list.tick('industry', 'ferries');
      await list.tick('industry', 'museums');
      await list.expectView('?industry=ferries&industry=museums', {
        companies: [AMBER, COBALT, DUNE, GRANITE, HOSTILE],
      });
    });

    test('a wider value shows the stories of the narrower one too', async () => {
      await list.open();
      await list.tick('industry', 'culture');
      await list.expectView('?industry=culture', { companies: [COBALT, FLINT, HOSTILE] });
    });

    test('values of several facets show the stories that have all of them', async () => {
      await list.open();
      await list.tick('industry', 'ferries');
      await list.tick('challenge', 'fog');
      await list.expectView('?industry=ferries&challenge=fog', { companies: [AMBER, GRANITE] });
      await list.tick('location', 'norvik');
      await list.tick('year', '2021');
      await list.expectView('?industry=ferries&challenge=fog&location=norvik&year=2021', {
        companies: [AMBER],
      });
    });

    test('a ticked value can be unticked', async () => {
      await list.open('?industry=ferries&cloud=harbour');
      await list.untick('industry', 'ferries');
      await list.expectView('?cloud=harbour', { companies: [AMBER, COBALT, ELM, FLINT, GRANITE] });
    });

    test('chosen features mean any of them, or all of them', async () => {
      await list.open('?feature=maps&feature=tides');
      await list.expectView('?feature=maps&feature=tides', {
        companies: [AMBER, COBALT, DUNE, GRANITE, HAZEL],
      });
      await list.need('all of them');
      await list.expectView('?feature=maps&feature=tides&match=all', { companies: [AMBER, GRANITE] });
      await list.need('any of them');
      await list.expectView('?feature=maps&feature=tides', {
        companies: [AMBER, COBALT, DUNE, GRANITE, HAZEL],
      });
    });

    test('words narrow what the filters leave', async () => {
      await list.open('?industry=ferries');
      await list.search('granite');
      await list.expectView('?q=granite&industry=ferries', { companies: [GRANITE] });
    });

    test('words find a story by a value of its facts', async () => {
      await list.open();
      await list.search('oven control');
      await list.expectView('?q=oven+control', { companies: [BIRCH, ELM, HAZEL] });
    });

    test('stories are sorted by company, or the oldest first', async () => {
      await list.open('?industry=bakeries&industry=ferries');
      await list.sort('Oldest first');
      await list.expectView('?industry=bakeries&industry=ferries&sort=oldest', {
        companies: [HAZEL, GRANITE, ELM, DUNE, BIRCH, AMBER],
      });
      await list.sort('Company, A to Z');
      await list.expectView('?industry=bakeries&industry=ferries&sort=company', {
        companies: [AMBER, BIRCH, DUNE, ELM, GRANITE, HAZEL],
      });
    });

    test('a chip removes its own condition and no other', async () => {
      await list.open('?industry=bakeries&industry=ferries&location=norvik');
      await list.expectView('?industry=bakeries&industry=ferries&location=norvik', {
        companies: [AMBER, ELM, GRANITE],
      });
      await list.follow('Remove Bakeries');
      await list.expectView('?industry=ferries&location=norvik', { companies: [AMBER, GRANITE] });
      await list.follow('Remove Norvik');
      await list.expectView('?industry=ferries', { companies: [AMBER, DUNE, GRANITE] });
    });

    test('the chip of the words removes the words', async ({ page }) => {
      await list.open('?q=ferry&year=2021');
      await list.follow('Remove “ferry”');
      await list.expectView('?year=2021', { companies: [AMBER, DUNE] });
      await expect(page.getByRole('searchbox')).toHaveValue('');
    });

    test('clear all removes every condition and keeps the order', async () => {
      await list.open('?q=ferry&industry=ferries&year=2021&sort=oldest');
      await list.follow('Clear all');
      await list.expectView('?sort=oldest', { companies: EVERYTHING.toReversed() });
    });

    test('where nothing matches, the page offers what does, with counts, and one click goes there', async ({
      page,
    }) => {
      await list.open('?industry=bakeries&year=2021');
      await list.expectView('?industry=bakeries&year=2021', { companies: [] });
      const offers = page.locator('.results li', { hasText: 'without' });
      await expect(offers).toHaveText(['without 2021 (3)', 'without Bakeries (2)']);
      await list.follow('without Bakeries');
      await list.expectView('?year=2021', { companies: [AMBER, DUNE] });
    });

    test('values nobody knows cost only themselves, and the page names them', async ({ page }) => {
      const address =
        '?industry=ferries&industry=zeppelins&feature=wings&sort=random&page=none&utm_source=mail';
      await list.open(address);
      await list.expectView('?industry=ferries', { companies: [AMBER, DUNE, GRANITE], address });
      await expect(page.locator('.results .notice')).toHaveText(
        'Not known here, so left out: zeppelins, wings, random, and none.',
      );
      await list.tick('industry', 'museums');
      await list.expectView('?industry=ferries&industry=museums', {
        companies: [AMBER, COBALT, DUNE, GRANITE, HOSTILE],
      });
    });

    test('the back button returns to the view before, its boxes too', async ({ page }) => {
      await list.open('?industry=ferries');
      await list.tick('location', 'norvik');
      await list.expectView('?industry=ferries&location=norvik', { companies: [AMBER, GRANITE] });
      await page.goBack();
      await list.expectView('?industry=ferries', { companies: [AMBER, DUNE, GRANITE] });
      await page.goForward();
      await list.expectView('?industry=ferries&location=norvik', { companies: [AMBER, GRANITE] });
    });

    test('the Chinese list answers the same address with the same stories', async ({ page }) => {
      const chinese = new ListPage(page, scripted, 'zh');
      await chinese.open('?feature=maps&year=2019');
      await chinese.expectView('?feature=maps&year=2019', { companies: ['琥珀渡轮', COBALT] });
    });

    test('a draft is on no list and has no page', async ({ page }) => {
      await list.open('?q=juniper');
      await list.expectView('?q=juniper', { companies: [] });
      expect((await page.goto('/en/cases/juniper-draft'))?.status()).toBe(404);
    });
  });
}

test.describe('with JavaScript, in place', () => {
  let list: ListPage;

  test.beforeEach(({ page }) => {
    list = new ListPage(page, true);
  });

  test('a change leaves the page where it is: no navigation, focus and scroll stay, and what is left is seen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await list.open();
    const box = list.box('year', '2021');
    await box.focus();
    const places = () =>
      box.evaluate((element) => {
        const column = [...document.querySelectorAll('form > div')].find((each) => each.contains(element));
        return {
          page: window.scrollY,
          column: column?.scrollTop ?? 0,
          sameDocument: 'sameDocument' in window,
        };
      });
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const before = await places();
    expect(before.column).toBeGreaterThan(100);
    await box.press('Space');
    await list.expectView('?year=2021', { companies: [AMBER, DUNE] });
    await expect(box).toBeFocused();
    expect(await places()).toEqual(before);
    await expect(page.locator('.results article').first()).toBeInViewport();
  });

  for (const left of [1, 2, 9])
    test(`however far the page was scrolled, a change shows results: ${left} of them`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 500 });
      await list.open();
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const name = { 1: 'Museums', 2: '2021', 9: 'Fog' }[left];
      const box = page.getByRole('checkbox', { name: new RegExp(`^${name}\\s`) });
      await box.scrollIntoViewIfNeeded();
      await box.press('Space');
      await expect(page.locator('#result-count')).not.toHaveText(/^9 of/);
      await expect(page.locator('.results article').last()).toBeInViewport();
    });

  test('the address bar is the link to share', async ({ page, context }) => {
    await list.open();
    await list.tick('feature', 'maps');
    await list.tick('cloud', 'harbour');
    await list.sort('Oldest first');
    const search = '?cloud=harbour&feature=maps&sort=oldest';
    await list.expectView(search, { companies: [GRANITE, COBALT, AMBER] });
    const visitor = new ListPage(await context.newPage(), true);
    await visitor.page.goto(page.url());
    await visitor.expectView(search, { companies: [GRANITE, COBALT, AMBER] });
  });

  test('what is chosen before the scripts have come is asked for when they have', async ({ page }) => {
    let arrive = () => {};
    const scripts = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/*.js', (route) => scripts.then(() => route.continue()));
    await page.goto('/en/cases', { waitUntil: 'commit' });
    await list.tick('industry', 'ferries');
    await list.sort('Oldest first');
    await list.search('ferry');
    arrive();
    await list.expectView('?q=ferry&industry=ferries&sort=oldest', { companies: [GRANITE, DUNE, AMBER] });
  });

  test('ticks faster than the answers are all kept', async () => {
    await list.open();
    await list.box('industry', 'ferries').click();
    await list.box('location', 'norvik').click();
    await list.box('challenge', 'fog').click();
    await list.box('feature', 'maps').click();
    await list.expectView('?industry=ferries&feature=maps&challenge=fog&location=norvik', {
      companies: [AMBER, GRANITE],
    });
  });

  test('an option that would leave nothing cannot be ticked until it would', async () => {
    await list.open('?industry=ferries');
    await expect(list.box('year', '2022')).toBeDisabled();
    await list.untick('industry', 'ferries');
    await expect(list.box('year', '2022')).toBeEnabled();
  });

  test('the count is a standing status, so that screen readers hear it change', async ({ page }) => {
    await list.open();
    const status = page.getByRole('status');
    const element = await status.elementHandle();
    await list.tick('industry', 'ferries');
    await expect(status).toHaveText('3 of 9 stories');
    expect(await element?.evaluate((node) => node.isConnected && node.textContent)).toBe('3 of 9 stories');
  });

  test('typing searches after a pause and adds one step to the history, which Back undoes', async ({
    page,
  }) => {
    await list.open('?industry=ferries');
    await list.tick('industry', 'museums');
    await list.expectView('?industry=ferries&industry=museums', {
      companies: [AMBER, COBALT, DUNE, GRANITE, HOSTILE],
    });
    await page.getByRole('searchbox').pressSequentially('dune', { delay: 20 });
    await list.expectView('?q=dune&industry=ferries&industry=museums', { companies: [DUNE] });
    await expect(page.getByRole('searchbox')).toBeFocused();
    // Typed further, it is the same step.
    await page.getByRole('searchbox').fill('granite');
    await list.expectView('?q=granite&industry=ferries&industry=museums', { companies: [GRANITE] });
    await page.getByRole('searchbox').fill('amber');
    await list.expectView('?q=amber&industry=ferries&industry=museums', { companies: [AMBER] });
    await page.goBack();
    await list.expectView('?industry=ferries&industry=museums', {
      companies: [AMBER, COBALT, DUNE, GRANITE, HOSTILE],
    });
    // The field has the focus still, but says what the list says.
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.goBack();
    await list.expectView('?industry=ferries', { companies: [AMBER, DUNE, GRANITE] });
  });

  test('the first word typed into a list leaves it in the history, and so does the next one after Back', async ({
    page,
  }) => {
    await list.open();
    const all = { companies: EVERYTHING };
    for (const [words, company] of [
      ['dune', DUNE],
      ['granite', GRANITE],
    ] as const) {
      await page.getByRole('searchbox').pressSequentially(words);
      await list.expectView(`?q=${words}`, { companies: [company] });
      await page.goBack();
      await list.expectView('', all);
      await expect(page.getByRole('searchbox')).toBeFocused();
      await expect(page.getByRole('searchbox')).toHaveValue('');
    }
  });

  test('a blank is no step, and a field that is come back to begins one', async ({ page }) => {
    await list.open();
    const field = page.getByRole('searchbox');
    // What links bring before they are followed is there; the next answer is that to the blank.
    await page.waitForLoadState('networkidle');
    const answered = page.waitForResponse(/cases\?_rsc=/);
    await field.press('Space');
    await answered;
    await expect(page.locator('form[aria-busy=false]')).toBeVisible();
    await field.pressSequentially('dune');
    await list.expectView('?q=dune', { companies: [DUNE] });
    await field.blur();
    await field.fill('granite');
    await list.expectView('?q=granite', { companies: [GRANITE] });
    await page.goBack();
    await list.expectView('?q=dune', { companies: [DUNE] });
    await page.goBack();
    await list.expectView('', { companies: EVERYTHING });
  });

  test('what is typed while answers are on their way is one step too', async ({ page }) => {
    await list.open();
    let arrive = () => {};
    const answers = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/en/cases?*q=*', (route) => answers.then(() => route.continue()));
    const field = page.getByRole('searchbox');
    const asked = (words: string) =>
      page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === words);
    for (const words of ['d', 'du', 'dune']) {
      const request = asked(words);
      await field.fill(words);
      await request;
    }
    arrive();
    await list.expectView('?q=dune', { companies: [DUNE] });
    await page.goBack();
    await list.expectView('', { companies: EVERYTHING });
  });

  test('after a chip is gone, the focus is on the count', async ({ page }) => {
    await list.open('?industry=ferries&location=norvik');
    await page.getByRole('link', { name: 'Remove Norvik' }).press('Enter');
    await list.expectView('?industry=ferries', { companies: [AMBER, DUNE, GRANITE] });
    await expect(page.locator('#result-count')).toBeFocused();
  });
});
