/** What a search understands, as tables: scripts, languages, operators, numbers, places, corrections and passages. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Catalogue } from '../catalogue';
import { LOCALES, type Locale } from '../case/locale';
import { ContentReader } from '../content/content-reader';
import { plainText } from '../case/inline';
import { piecesOf } from './searchable-fields';

let catalogue: Catalogue;
test.beforeAll(async () => {
  const folder = join(__dirname, '..', '..', '..', 'content');
  catalogue = new Catalogue(await new ContentReader(folder, folder).read());
});

const search = (q: string, locale: Locale = 'en') => catalogue.search(locale, { q });
const slugs = (q: string, locale: Locale = 'en') => search(q, locale).cases.map(({ slug }) => slug);
const passageOf = (q: string, slug: string, locale: Locale = 'en') =>
  search(q, locale).hits.get(slug)?.passage;
const marked = (q: string, slug: string, locale: Locale = 'en') =>
  (passageOf(q, slug, locale)?.parts ?? []).flatMap(({ text, hit }) => (hit ? [text] : []));

const BEST: readonly (readonly [kind: string, q: string, slug: string])[] = [
  ['a name in the other language', '中通', 'zto-express'],
  ['a name in the other language', 'new oriental', 'xdf'],
  ['traditional characters', '極視角', 'extreme-vision'],
  ['traditional characters', '區塊鏈', 'sinodata'],
  ['terms of Taiwan', '印表機', 'excelsecu'],
  ['pinyin', 'zhongtong', 'zto-express'],
  ['pinyin', 'zi dong jia shi', 'uisee'],
  ['pinyin', 'xindongfang', 'xdf'],
  ['pinyin of a name and a word', 'huaxia yinhang', 'huaxia-bank'],
  ['initials of a name', 'zt', 'zto-express'],
  ['words joined', 'neworiental', 'xdf'],
  ['words joined, one of them in the plural elsewhere', 'shoppingfestival', 'zto-express'],
  ['words joined', 'hotstandby', 'uisee'],
  ['words split', 'segment fault', 'segmentfault'],
  ['words split in three', 'seg ment fault', 'segmentfault'],
  ['words split, one of them a term by itself', 'ha proxy', 'yiheda'],
  ['an abbreviation', 'PoC', 'maxnerva'],
  ['an abbreviation', 'crd', 'vng'],
  ['a number with a comma', '1,000 algorithms', 'extreme-vision'],
  ['a number with a point', '1.000 algorithms', 'extreme-vision'],
  ['a number in Chinese', '一千 算法', 'extreme-vision'],
  ['a version', 'kubernetes v1.16.2', 'vng'],
  ['a trouble in words', 'volumes would not detach', 'extreme-vision'],
  ['a trouble in words', 'end of centos support', 'wuxitv'],
];
for (const locale of LOCALES) {
  test.describe(`on the ${locale} page`, () => {
    for (const [kind, q, slug] of BEST)
      test(`${kind}: ${q}`, () => {
        expect(slugs(q, locale)[0]).toBe(slug);
        expect(search(q, locale).suggestion).toBeNull();
      });

    test('a story is shown in the language of the page where it is told in it', () => {
      for (const story of search('中通 kubesphere', locale).cases) {
        expect(story).toBe(catalogue.find(locale, story.slug));
      }
    });

    test('the order of answers is the same on both pages', () => {
      for (const q of ['jenkins', '灰度发布', 'idle gpus', '高可用'])
        expect(slugs(q, locale)).toEqual(slugs(q, 'en'));
    });
  });
}

/** Words of one stem that mean something else. */
const LOOK_ALIKE = [
  ['news', /\bnew\b/i],
  ['usa', /uses/i],
  ['customise', /customers?\b/i],
  ['severity', /several/i],
  ['publication', /public\b/i],
  ['apartment', /apart\b/i],
  ['projection', /projects?\b/i],
  ['procession', /process(es)?\b/i],
  ['audition', /audits?\b/i],
  ['integrity', /integrat/i],
  ['experiment', /experience/i],
  ['generous', /generat/i],
  ['marketing', /market\b/i],
  ['response', /responsib/i],
  ['evening', /even\b/i],
] as const;

test('words that look alike are not taken for one another', () => {
  for (const story of search('production').cases) {
    expect(marked('production', story.slug).join(' ')).not.toMatch(/productiv/i);
  }
  for (const [q, other] of LOOK_ALIKE)
    for (const { slug } of search(q).cases) expect(marked(q, slug).join(' '), q).not.toMatch(other);
  expect(search('usa').total).toBe(0);
});

test('a Chinese term within a longer one is not that term', () => {
  const index = slugs('健康检查', 'zh').indexOf('qunar');
  expect(index).toBe(0);
  expect(search('医院', 'zh').total).toBe(0);
});

test('no correction for known terms, common words, British spellings and abbreviations', () => {
  const none = [
    '图数据库 车联网 多集群 健康检查',
    'does kills black centre colour virtualisation greyscale authorisation licence',
    'cicd dbaas iaas paas sdk',
    'mongodb terraform scala',
    'neworiental dockercompose',
    'devsecops finops mlops onboarding dont isnt coders rollouts sharding',
    'activemq unallocated unreliably coprocessors hikvision',
    '数据湖 数据仓库 微前端 零信任 代码库 权限管控 招商银行 圆通快递 程序员既写代码又管服务器',
  ];
  for (const q of none.flatMap((words) => words.split(' ')))
    for (const locale of LOCALES) expect(search(q, locale).suggestion, `${locale} ${q}`).toBeNull();
  expect(search('jekins').suggestion).toBe('jenkins');
  expect(search('dockr swarm', 'zh').suggestion).toBe('dockr swarm'.replace('dockr', 'docker'));
});

test('a search for one product is not answered by others of its kind, and one for the kind finds them all', () => {
  for (const q of ['cilium', 'longhorn', 'velero', 'knative', 'linkerd', 'ldap', 'azure'])
    for (const locale of LOCALES) expect(search(q, locale).total, q).toBe(0);
  for (const [q, product] of [
    ['container networking', 'calico'],
    ['分布式存储', 'ceph'],
    ['链路追踪', 'skywalking'],
    ['public cloud', 'aws'],
  ] as const)
    expect(slugs(q), q).toEqual(expect.arrayContaining(slugs(product)));
});

test('Chinese words that narrow nothing are left out, but for those of known terms', () => {
  expect(slugs('这些网关太大', 'zh')).toEqual(slugs('网关', 'zh'));
  expect(slugs('工具太多', 'zh')).toContain('vng');
  expect(search('太多', 'zh').total).toBeGreaterThan(0);
});

test('a phrase is found with hyphens, blanks or neither, and excludes what has only its words', () => {
  const phrases = ['"docker compose"', '"Docker-compose"', '“docker compose”', '「docker compose」'];
  for (const phrase of phrases) expect(slugs(phrase), phrase).toEqual(slugs('"docker compose"'));
  expect(slugs('"docker compose"').length).toBeGreaterThan(2);
  expect(slugs('"compose docker"')).toEqual([]);
  expect(slugs('"热备"', 'zh')[0]).toBe('uisee');
  expect(slugs('"it services"')).toEqual(slugs('"IT services"'));
  expect(slugs('"cicd"')).toEqual(slugs('"CI/CD"'));
});

test('minus and NOT exclude, AND needs both, OR needs one', () => {
  const holds = (slug: string, word: RegExp) =>
    catalogue
      .localesOf(slug)
      .some((locale) => piecesOf(catalogue.find(locale, slug)!).some(({ text }) => word.test(text)));
  const [minus, not] = [slugs('redis -kafka'), slugs('redis NOT kafka')];
  expect(minus.length).toBeGreaterThan(2);
  expect(not).toEqual(minus);
  for (const slug of minus) expect(holds(slug, /\bkafka\b/i), slug).toBe(false);
  for (const slug of slugs('istio AND kong'))
    expect(
      [/istio/i, /kong/i].every((word) => holds(slug, word)),
      slug,
    ).toBe(true);
  expect(
    slugs('apisix OR kong')
      .slice(0, 4)
      .every((slug) => holds(slug, /apisix|kong/i)),
  ).toBe(true);
  for (const slug of slugs('-"docker compose"')) expect(holds(slug, /docker[- ]compose/i), slug).toBe(false);
  expect(
    slugs('"argo cd" -jenkins').every((slug) => holds(slug, /argo ?cd/i) && !holds(slug, /jenkins/i)),
  ).toBe(true);
});

test('a number is its value, however it is written, and no beginning of another one', () => {
  for (const q of ['24万', '二十四万', '240,000', '240 000'])
    expect(slugs(q, 'zh'), q).toEqual(slugs('240000'));
  expect(slugs('240000').length).toBeGreaterThan(0);
  expect(search('10,000').total).toBe(0);
});

test('a Chinese word is not answered by a part of it', () => {
  for (const q of ['数据湖', '服务台', '云原神']) expect(search(q, 'zh').total, q).toBe(0);
});

test('a verb with a particle is another verb', () => {
  expect(slugs('log in').sort()).toEqual(slugs('login').sort());
});

test('a term does not reach over the end of a sentence', () => {
  for (const { slug } of search('monitoring').cases)
    for (const text of marked('monitoring', slug)) expect(text).not.toContain('.');
});

test('an industry is marked in facts and leads, not in every sentence that has its word', () => {
  for (const { slug } of search('logistics').cases)
    expect(marked('logistics', slug).join(' ')).not.toMatch(/delivery/i);
});

test('a place is found by what it lies in', () => {
  expect(slugs('sichuan').sort()).toEqual(expect.arrayContaining(['adaspace', 'turing']));
  expect(slugs('四川', 'zh').sort()).toEqual(expect.arrayContaining(['adaspace', 'turing']));
});

test('what no story has is answered by nothing, or said to be only loosely related', () => {
  for (const q of [
    'mongodb',
    'germany',
    'football scores',
    'salesforce crm',
    'quantum computing',
    '天气预报',
    '制药',
    '农业',
    'google cloud run',
    '哪家公司用 azure',
  ])
    for (const locale of LOCALES) {
      const { total, isLoose } = search(q, locale);
      expect(total === 0 || isLoose, `${locale} ${q}: ${total}`).toBe(true);
    }
  for (const q of ['jenkins', 'idle gpus', '灰度发布']) expect(search(q).isLoose, q).toBe(false);
});

test('a passage is in the language of the version it is from', () => {
  expect(passageOf('中通', 'zto-express')).toMatchObject({ locale: 'zh', field: 'company' });
  expect(passageOf('new oriental', 'xdf', 'zh')?.locale).toBe('en');
  for (const locale of LOCALES) {
    for (const { slug } of search('自动驾驶', locale).cases) {
      const passage = passageOf('自动驾驶', slug, locale);
      const version = passage && catalogue.find(passage.locale, slug);
      const text =
        passage?.parts
          .map((part) => part.text)
          .join('')
          .replace(/^…|…$/g, '') ?? '';
      expect(version ? piecesOf(version).some((piece) => plainText(piece.text).includes(text)) : true).toBe(
        true,
      );
    }
  }
});

test('the passage has what was asked for, not the name of the company', () => {
  const passage = passageOf('which bank uses istio', 'huaxia-bank');
  expect(passage?.parts.map(({ text }) => text).join('')).toMatch(/istio/i);
  expect(passage?.field).not.toBe('lead');
});

test('no lone pair of a longer Chinese word is marked', () => {
  for (const { slug } of search('自动驾驶', 'zh').cases)
    for (const text of marked('自动驾驶', slug, 'zh')) expect(['自动', '驾驶', '动驾']).not.toContain(text);
});

test('a passage out of the facts leads to the label', () => {
  const facts = search('finance').cases.flatMap(({ slug }) => passageOf('finance', slug) ?? []);
  const ofFacts = facts.filter(({ field }) => field === 'fact');
  expect(ofFacts.length).toBeGreaterThan(0);
  for (const { anchor } of ofFacts) expect(anchor).toBe('facts.label');
});

test('terms are offered by the beginning of their names in any language, with the number of their stories', () => {
  for (const [q, id] of [
    ['monit', 'monitoring'],
    ['监控', 'monitoring'],
    ['hpa', 'hpa'],
    ['finan', 'finance'],
  ] as const) {
    const terms = catalogue.termsLike('en', q, 6);
    expect(
      terms.map((term) => term.id),
      q,
    ).toContain(id);
    for (const { facet, id: term, count } of terms) {
      expect(count).toBe(catalogue.search('en', { [facet]: term }).total);
    }
  }
  expect(catalogue.termsLike('en', '', 4)).toHaveLength(4);
  expect(catalogue.termsLike('en', 'q'.repeat(40), 4)).toEqual([]);
});
