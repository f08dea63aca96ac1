/** What a chat or a network makes of a link: it reads the first kilobytes, runs no script, and may call itself anything. */
import { expect, test } from '@playwright/test';

/** Most read more; none is known to read less. */
const FIRST_BYTES = 8 * 1024;

const READERS = {
  'a browser':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  Teams: 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  X: 'Twitterbot/1.0',
  WeChat: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50',
  WhatsApp: 'WhatsApp/2.24.1 A',
  'a program without a name': '',
} as const;

const PAGES = {
  'a story': '/cases/zto-express',
  'a view': '/cases?industry=finance&feature=monitoring',
  'a search': '/cases?q=multi-cluster',
  'the timeline': '/timeline?year=2020',
  'an industry': '/industries/finance',
  'the front page': '',
} as const;

for (const [reader, agent] of Object.entries(READERS))
  test(`${reader} finds everything about a link in the first kilobytes of each kind of page`, async ({
    request,
  }) => {
    for (const locale of ['en', 'zh'])
      for (const [kind, path] of Object.entries(PAGES)) {
        const answer = await request.get(`/${locale}${path}`, { headers: { 'User-Agent': agent } });
        const start = (await answer.body()).subarray(0, FIRST_BYTES).toString('utf8');
        const head = start.slice(0, start.indexOf('</head>'));
        for (const tag of [
          '<title>',
          'name="description"',
          'property="og:title"',
          'property="og:description"',
          'property="og:url"',
          'property="og:image"',
          'property="og:image:width"',
          'property="og:image:alt"',
          `property="og:locale" content="${locale === 'en' ? 'en_US' : 'zh_CN'}"`,
          'name="twitter:card" content="summary_large_image"',
          'name="twitter:label1"',
          'name="twitter:data2"',
        ])
          expect(head, `${tag} of ${kind}`).toContain(tag);
      }
  });

test('a story is told in pairs: its industry and its cloud type', async ({ request }) => {
  const pairsOf = async (path: string) =>
    [...(await (await request.get(path)).text()).matchAll(/name="twitter:(\w+\d)" content="([^"]*)"/g)].map(
      (match) => match.slice(1).join(' '),
    );
  expect(await pairsOf('/en/cases/zto-express')).toEqual([
    'label1 Industry',
    'data1 Logistics and delivery',
    'label2 Cloud type',
    'data2 Private cloud',
  ]);
  expect(await pairsOf('/zh/cases/zto-express')).toEqual([
    'label1 行业',
    'data1 物流快递',
    'label2 云类型',
    'data2 私有云',
  ]);
});

const TRACKED = 'utm_source=mail&utm_medium=chat&utm_campaign=%3Cb%3E&fbclid=1&anything=else';

for (const [path, own] of [
  ['/en/cases/zto-express', '/en/cases/zto-express'],
  ['/en/cases', '/en/cases'],
  ['/zh/cases?industry=finance', '/zh/cases?industry=finance'],
  ['/en/timeline', '/en/timeline'],
  ['/en/features/hpa', '/en/features/hpa'],
  ['/zh', '/zh'],
] as const)
  test(`${path} names its own address whatever a campaign added to it`, async ({ request }) => {
    const html = await (await request.get(`${path}${path.includes('?') ? '&' : '?'}${TRACKED}`)).text();
    const [, canonical] = /rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    const [, url] = /property="og:url" content="([^"]*)"/.exec(html) ?? [];
    const [, picture] = /property="og:image" content="([^"]*)"/.exec(html) ?? [];
    expect([canonical, url]).toEqual([`https://casebook.example${own}`, `https://casebook.example${own}`]);
    expect(picture).not.toMatch(/utm|fbclid|anything/);
  });
