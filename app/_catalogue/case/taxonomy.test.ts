import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TAXONOMY } from './case-file.test-data';
import type { FacetId } from './case';
import { Taxonomy, taxonomySchema } from './taxonomy';

/** The single values of a text, and the text that all its pieces make together. */
const split = (value: string, isWhole = false) => {
  const pieces = TAXONOMY.parse('challenge', value, 'en', isWhole);
  return {
    values: pieces.flatMap(({ text, terms }) => (terms.length > 0 ? [text] : [])),
    whole: pieces.map(({ text }) => text).join(''),
  };
};
const ids = (facet: FacetId, value: string) => TAXONOMY.resolve(facet, value, 'en').map(({ id }) => id);

for (const [value, ...parts] of [
  ['a, b', 'a', 'b'],
  ['a，b、c；d;e', 'a', 'b', 'c', 'd', 'e'],
  ['a + b，c,d', 'a', 'b', 'c', 'd'],
  ['C++, a+b', 'C++', 'a+b'],
  ['CI/CD', 'CI/CD'],
  ['logs and traces', 'logs and traces'],
  ['日志及追踪、监控和告警、甲与乙', '日志及追踪', '监控和告警', '甲与乙'],
  ['甲、乙 等', '甲', '乙'],
  ['平等', '平等'],
  ['a, b, etc.', 'a', 'b'],
  ['a, b, and c', 'a', 'b', 'c'],
  [' a ,, b, ', 'a', 'b'],
  ['1,000 nodes, 1，000，000 users', '1,000 nodes', '1，000，000 users'],
  ['2019,20 nodes', '2019', '20 nodes'],
  ['甲,1000', '甲', '1000'],
  ['a, b, and c etc.', 'a', 'b', 'c'],
  ['', ...([] as string[])],
] as const) {
  test(`"${value}" holds ${JSON.stringify(parts)}`, () => {
    expect(split(value)).toEqual({ values: parts, whole: value.replace(/ +/g, ' ').trim() });
  });
}

test('an example stands for its term in a story, and is no spelling of it', () => {
  const taxonomy = new Taxonomy(
    taxonomySchema.parse({
      cloud: [
        {
          id: 'public',
          label: { en: 'Public cloud', zh: '公有云' },
          aliases: ['公共云'],
          examples: ['Azure'],
        },
      ],
    }),
  );
  expect(taxonomy.resolve('cloud', 'azure', 'en').map(({ id }) => id)).toEqual(['public']);
  expect(taxonomy.mentions('It runs on Azure.', () => true).map(({ id }) => id)).toEqual(['public']);
  expect(taxonomy.spellings('cloud', 'public')).toEqual(['Public cloud', '公有云', '公共云']);
  expect(taxonomy.entries()).toMatchObject([
    { spellings: taxonomy.spellings('cloud', 'public'), examples: ['Azure'] },
  ]);
});

test('a value that is whole is not split', () => {
  expect(split('Washington, D.C. + and b 等', true).values).toEqual(['Washington, D.C. + and b 等']);
});

test('the pieces of a value are the whole value', () => {
  const value = fc.string({
    unit: fc.constantFrom(
      ...['a', 'HA', 'CI/CD', '1', '000', ' ', ',', '，', '、', ' + ', ' and ', ' 等', '等', ' etc.'],
    ),
  });
  fc.assert(
    fc.property(value, fc.boolean(), (any, isWhole) => {
      expect(split(any, isWhole).whole).toBe(any.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('a known name may hold a separator: the longest run of parts counts', () => {
  expect(ids('feature', 'HPA, Logs, metrics and traces, DevOps')).toEqual([
    'autoscaling',
    'monitoring',
    'devops',
  ]);
});

test('spellings that differ in case, width, blanks, hyphens or slashes are one', () => {
  for (const value of [
    'Private-Cloud',
    'private  cloud',
    'ＰＲＩＶＡＴＥ cloud',
    'on premises',
    '私有云',
    'private',
  ])
    expect(ids('cloud', value), value).toEqual(['private']);
  expect(ids('challenge', 'ci cd')).toEqual(['delivery']);
});

test('one spelling may name several terms', () => {
  expect(ids('feature', 'Monitoring and Alerting')).toEqual(['monitoring', 'alerting']);
});

test('the terms of one spelling stand in the order in which it names them', () => {
  const [en, zh] = [
    { id: 'private', en: 'Private cloud', zh: '私有云' },
    { id: 'public', en: 'Public cloud', zh: '公有云' },
  ].map(({ id, ...label }) => ({
    id,
    label,
    aliases: [label.en.split(' ')[0], 'Public and private cloud', 'private and public', '公有云和私有云'],
  }));
  const taxonomy = new Taxonomy(taxonomySchema.parse({ cloud: [en, zh] }));
  const idsOf = (value: string) => taxonomy.resolve('cloud', value, 'en').map(({ id }) => id);
  expect(idsOf('Public and private cloud')).toEqual(['public', 'private']);
  expect(idsOf('private and public')).toEqual(['private', 'public']);
  expect(idsOf('公有云和私有云')).toEqual(['public', 'private']);
});

test('“and so on” behind a known name costs nothing', () => {
  expect(ids('feature', '弹性伸缩、监控等')).toEqual(['autoscaling', 'monitoring']);
});

test('an unknown value is a term of its own, in the language it was written in', () => {
  expect(TAXONOMY.resolve('feature', 'Time Travel', 'en')).toEqual([
    {
      id: 'time-travel',
      label: { en: 'Time Travel', zh: 'Time Travel' },
      only: 'en',
      about: null,
      parent: null,
    },
  ]);
  expect(TAXONOMY.resolve('feature', '时间旅行', 'zh')).toMatchObject([{ id: '时间旅行', only: 'zh' }]);
});

test('a full stop behind a known name costs nothing', () => {
  expect(TAXONOMY.resolve('feature', 'DevOps.', 'en')).toEqual([TAXONOMY.term('feature', 'devops')]);
});

test('a value without a letter or digit is no term', () => {
  expect(ids('feature', '—')).toEqual([]);
});

test('a term is found under its wider ones, itself first', () => {
  const [term] = TAXONOMY.resolve('location', '深圳', 'zh');
  expect(term && TAXONOMY.widened('location', term).map(({ id }) => id)).toEqual(['shenzhen', 'china']);
});

test('an everyday word names a term in facts, and stands for it nowhere else', () => {
  const logistics = new Taxonomy(
    taxonomySchema.parse({
      industry: [{ id: 'logistics', label: { en: 'Logistics', zh: '物流' }, inFacts: ['Delivery'] }],
    }),
  );
  expect(logistics.resolve('industry', 'Delivery', 'en')).toMatchObject([{ id: 'logistics' }]);
  expect(logistics.spellings('industry', 'logistics')).not.toContain('Delivery');
  expect(logistics.mentions('Continuous delivery', () => true)).toEqual([]);
});

test('wider terms that lead in a circle end', () => {
  const circle = new Taxonomy(
    taxonomySchema.parse({
      location: [
        { id: 'a', label: { en: 'A', zh: '甲' }, parent: 'b' },
        { id: 'b', label: { en: 'B', zh: '乙' }, parent: 'a' },
      ],
    }),
  );
  const [term] = circle.resolve('location', 'A', 'en');
  expect(term && circle.widened('location', term).map(({ id }) => id)).toEqual(['a', 'b']);
});

for (const [title, ...features] of [
  ['HPA horizontal scaling', 'autoscaling'],
  ['Our Gateway, and Monitoring', 'monitoring', 'gateway'],
  ['网关与监控', 'monitoring', 'gateway'],
  ['Gateways', ...([] as string[])],
  ['Alphapa', ...([] as string[])],
] as const) {
  test(`the title "${title}" speaks of ${features.join(' and ') || 'no feature'}`, () => {
    expect(TAXONOMY.featuresInTitle(title).sort()).toEqual([...features].sort());
  });
}

for (const name of ['constructor', '__proto__', 'toString']) {
  test(`"${name}" is a value like others`, () => {
    expect(TAXONOMY.term('feature', name)).toBeNull();
    expect(TAXONOMY.resolve('feature', name, 'en')).toMatchObject([{ label: { en: name } }]);
  });
}

test('a taxonomy with an id that cannot stand in an address, or a missing label, is refused', () => {
  const label = { en: 'A', zh: '甲' };
  expect(taxonomySchema.safeParse({ feature: [{ id: 'a-1', label }] }).success).toBe(true);
  for (const term of [
    { id: 'A b', label },
    { id: 'a', label: { en: 'A' } },
    { id: 'a', label, colour: 'red' },
  ])
    expect(taxonomySchema.safeParse({ feature: [term] }).success, JSON.stringify(term)).toBe(false);
});
