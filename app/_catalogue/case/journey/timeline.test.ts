import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case-file.test-data';
import { formatWhen } from '../edtf';

type Told = readonly [title: string, ...texts: string[]];

const journey = (sections: readonly Told[], features = '', locale: 'en' | 'zh' = 'en') => {
  const story = sections.map(([title, ...texts]) => {
    const items = texts.map((text) => `        - content: '${text}'\n`).join('');
    return `    - title: '${title}'\n      contentList:\n${items}`;
  });
  return readWell(caseFile(story.join(''), features === '' ? {} : { 'ADOPTED FEATURES': features }), locale);
};
/** Stops as `kind date title`. */
const stops = (...told: Parameters<typeof journey>) =>
  journey(...told).timeline.map(({ kind, when, title }) =>
    [kind, when && formatWhen(when), title].filter(Boolean).join(' '),
  );

const ROUTE: readonly Told[] = [
  ['Company Introduction', 'Acme was founded in 1998 and makes anvils.'],
  ['Background', 'Peaks like 6.18 and “double 11” were hard.', 'In 2019 we wrote tickets.'],
  ['Moving Production', 'The move has three steps, namely, leaving, sailing and landing.'],
  ['Choosing a Platform', 'Version v2.0 was good.'],
  ['Extending the Platform', 'The work took place between the summer of 2019 and October of 2020.'],
  ['Gateway', 'Each team has one.'],
  ['Monitoring of Clusters', 'Nodes are watched; 2019 nodes in all.'],
  ['Autoscaling', 'HPA follows the load.'],
  ['Future Planning', 'By 2030 we want more.'],
];

test('a story with named steps, an extension, features and plans is a route from background to plans', () => {
  expect(stops(ROUTE, 'HPA, DevOps, Monitoring')).toEqual([
    'context Background',
    'step leaving',
    'step sailing',
    'step landing',
    'step 2019-22/2020-10 Extending the Platform',
    'feature Gateway',
    'feature Monitoring of Clusters',
    'feature Autoscaling',
    'outlook Future Planning',
  ]);
});

test('the sections that tell of the last named step are its details', () => {
  const last = journey(ROUTE).timeline.find(({ title }) => title === 'landing');
  expect(last?.details.map(({ title }) => title)).toEqual(['Moving Production', 'Choosing a Platform']);
});

test('an adopted feature stands at the stop that names it, else where the story speaks of it, else nowhere', () => {
  const { timeline, unplaced } = journey(
    [
      ['Move', 'With DevOps we moved.'],
      ['Autoscaling', 'It follows the load.'],
      ['Outlook', 'Next comes alerting.'],
    ],
    'HPA, DevOps, Alerting',
  );
  expect(timeline.map(({ title, features }) => [title, features])).toEqual([
    ['Move', ['devops']],
    ['Autoscaling', ['autoscaling']],
    ['Outlook', []],
  ]);
  expect(unplaced).toEqual(['alerting']);
});

test('every stop has an anchor of its own, and leads to its section', () => {
  const { timeline, sections } = journey([['Move'], ['Move'], ['Stop move']]);
  const anchors = [...timeline.map(({ id }) => id), ...sections.map(({ id }) => id)];
  expect(new Set(anchors).size).toBe(6);
  expect(timeline.map(({ section }) => section)).toEqual(sections.map(({ id }) => id));
});

for (const title of [
  'Company Introduction',
  'About Acme',
  'Introduction of the Team',
  'Who we are',
  '公司简介',
  '关于我们',
  '平台介绍',
]) {
  test(`"${title}" is no stop`, () => {
    expect(stops([[title, 'Founded in 1998.']])).toEqual([]);
  });
}

for (const title of [
  'Future Outlook',
  'What Comes Next',
  'Roadmap',
  'Our Plans',
  '未来展望',
  '后续规划',
  '下一步计划',
]) {
  test(`"${title}" is a plan, without a date`, () => {
    expect(stops([[title, 'Done by the end of 2030.']])).toEqual([`outlook ${title}`]);
  });
}

for (const title of ['Background', 'Pain Points', 'Challenges', '业务背景', '面临的问题', '项目痛点']) {
  test(`"${title}" is the state before, without a date`, () => {
    expect(stops([[title, 'In 2015 all was slow.']])).toEqual([`context ${title}`]);
  });
}

test('paragraphs that begin with a date are stops of their own, oldest first', () => {
  expect(stops([['History', 'In May 2020 we grew.', 'In 2018 we began.', 'All went well.']])).toEqual([
    'step 2018 We began',
    'step 2020-05 We grew',
  ]);
  expect(stops([['历程', '2018 年立项。', '2020 年 5 月上线。']], '', 'zh')).toEqual([
    'step 2018 立项',
    'step 2020-05 上线',
  ]);
});

test('a section with one date has it, one with two different dates has none', () => {
  expect(stops([['Move', 'The whole team moved in 2020.', 'All of it was there in 2020.']])).toEqual([
    'step 2020 Move',
  ]);
  expect(stops([['Move', 'The whole team moved in 2020.', 'Another had done so in 2018.']])).toEqual([
    'step Move',
  ]);
});

test('a stop without a date stays behind the one it follows', () => {
  expect(
    stops([
      ['Late move', 'The late move was completed in 2020.'],
      ['After that'],
      ['Early move', 'We moved in 2018.'],
      ['After early'],
    ]),
  ).toEqual(['step 2018 Early move', 'step After early', 'step 2020 Late move', 'step After that']);
});

for (const [text, ...steps] of [
  ['It has two phases: pilot and rollout.', 'pilot', 'rollout'],
  ['There were 3 main stages, namely, build, test, and run.', 'build', 'test', 'run'],
  ['共分三个阶段：试点、推广和收尾。', '试点', '推广', '收尾'],
] as const) {
  test(`"${text}" names its steps`, () => {
    expect(stops([['Move', text]])).toEqual(steps.map((step) => `step ${step}`));
  });
}

for (const text of [
  'It has three steps, namely, build and run.',
  'It took three steps.',
  'Seven steps: a and b.',
]) {
  test(`"${text}" names no steps`, () => {
    expect(stops([['Move', text]])).toEqual(['step Move']);
  });
}

test('a stop says the first sentence of its section, without marks of links', () => {
  expect(journey([['Move', 'See [docs](https://a.example) first. Then go.']]).timeline[0]?.text).toBe(
    'See docs first.',
  );
});

test('sections without a title are no stops', () => {
  expect(readWell(caseFile('    - contentList:\n        - content: In 2020 we moved.')).timeline).toEqual([]);
});
