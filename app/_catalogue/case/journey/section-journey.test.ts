import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case-file.test-data';
import { formatWhen } from '../edtf';

type Item = string | { level: number; text: string } | { bold: string };
type Told = readonly [title: string, ...items: Item[]];

const itemOf = (item: Item) =>
  typeof item === 'string'
    ? `        - content: '${item.replaceAll("'", "''")}'\n`
    : `        - specialContent:\n            text: '${'bold' in item ? item.bold : item.text}'\n            ${'bold' in item ? 'bold: true' : `level: ${item.level}`}\n`;

const journey = (sections: readonly Told[], features = 'HPA, DevOps, Monitoring, Alerting, Gateway') => {
  const story = sections.map(
    ([title, ...items]) => `    - title: '${title}'\n      contentList:\n${items.map(itemOf).join('')}`,
  );
  return readWell(caseFile(story.join(''), { 'ADOPTED FEATURES': features }));
};
/** `feature @ stop (date)` of every feature that stands at a stop. */
const placed = (...sections: Told[]) =>
  journey(sections).timeline.flatMap(({ features, undated, when, title }) =>
    features.map((feature) => {
      const date = when && !undated.includes(feature) ? ` (${formatWhen(when)})` : '';
      return `${feature} @ ${title}${date}`;
    }),
  );
/** `kind date title` of every stop. */
const stops = (...sections: Told[]) =>
  journey(sections).timeline.map(({ kind, when, title }) =>
    [kind, when && formatWhen(when), title].filter(Boolean).join(' '),
  );

for (const sentence of [
  'We adopted HPA for the shop.',
  'In the end HPA was put into production.',
  'All shops now run on HPA.',
  'With HPA our shops grow at night.',
  'The shops use HPA, and the bakers like it.',
  'We replaced the old scripts with HPA.',
  'Instead of scripts we use HPA.',
  'Without a break, HPA was introduced in all shops.',
  'HPA is used to follow the load.',
  'To follow the load, we set up HPA.',
  'We moved from Zabbix to HPA.',
  'Alerting is planned, but HPA is in use.',
  'Nodes are scaled by HPA.',
  'The team rolled out HPA over Easter.',
  'Replicas are added as needed: we rely on HPA.',
  '我们引入了 HPA。',
  '目前，所有门店都运行在弹性伸缩之上。',
  '通过 HPA，门店在夜里自动扩容。',
  '为了应对高峰，我们上线了 HPA。',
  '旧脚本已替换为 HPA。',
  '告警尚未接入，但弹性伸缩已经启用。',
  '将弹性伸缩接入虚拟化平台，全部门店随之上线。',
  '团队用 HPA 快速响应流量。',
  '从手写脚本迁移到 HPA。',
])
  test(`"${sentence}" says that a feature is used`, () => {
    expect(placed(['The shop', 'It sells anvils.', sentence])).toEqual(['autoscaling @ The shop']);
  });

for (const sentence of [
  'We hope to use HPA one day.',
  'We would like to adopt HPA.',
  'HPA should be used for the shop.',
  'HPA is not used yet.',
  'We have not introduced HPA.',
  'We plan to roll out HPA.',
  'Our goal was to run HPA in every shop.',
  'The considerations include HPA, price, and what runs on it.',
  'We compared HPA with scripts that we built.',
  'Users can use HPA in KubeSphere.',
  'KubeSphere provides HPA and is used by many.',
  'KubeSphere, a platform, has HPA built in.',
  'Many companies use HPA.',
  'If we use HPA, the shop grows.',
  'We needed a platform that runs HPA.',
  'Our competitors have adopted HPA.',
  'Before the move we used HPA.',
  'We used to run HPA.',
  'We no longer use HPA.',
  'We stopped using HPA.',
  'Next year HPA will be introduced.',
  'We use scripts instead of HPA.',
  'We moved from HPA to scripts.',
  'We replaced HPA with scripts.',
  'HPA was replaced by scripts that we built.',
  'We adopted Kubernetes because it offers HPA.',
  'We adopted Kubernetes for its HPA.',
  'We use Kubernetes, but HPA is missing.',
  'We deployed Kubernetes so that HPA follows the load.',
  'Edge nodes are to get HPA, which runs on each node.',
  'Should we use HPA?',
  'We evaluated HPA, which runs well.',
  'It was decided to introduce HPA.',
  'HPA had to be switched off, so we use scripts.',
  'HPA is a way of scaling.',
  '我们希望使用 HPA。',
  '我们期望平台能够使用弹性伸缩。',
  '弹性伸缩尚未启用。',
  '弹性伸缩还没有上线。',
  '我们计划引入 HPA。',
  '我们打算采用 HPA。',
  '下一步将引入弹性伸缩。',
  '后续会部署 HPA。',
  '目标是在所有门店使用 HPA。',
  '选型时主要看 HPA 和使用成本。',
  '我们对比了 HPA 与自建脚本的使用情况。',
  '需要引入 HPA。',
  '如果使用 HPA，就能应对高峰。',
  'KubeSphere 提供 HPA，使用方便。',
  '平台可以使用 HPA。',
  '以前我们使用 HPA。',
  '我们不再使用 HPA。',
  '由于没有 HPA，我们使用脚本。',
  '为了实现弹性伸缩，我们使用脚本。',
  '很多企业采用了 HPA。',
  '应该采用弹性伸缩。',
  '要不要使用 HPA？',
  '我们使用脚本，而弹性伸缩还在考虑中。',
])
  test(`"${sentence}" does not say that a feature is used`, () => {
    expect(placed(['The shop', sentence])).toEqual([]);
  });

for (const [what, told, expected] of [
  ['heading', ['HPA for shops', 'It follows the load.'], ['autoscaling @ HPA for shops']],
  [
    'sub-heading of level 3',
    ['The shop', { level: 3, text: 'HPA' }, 'It follows.'],
    ['autoscaling @ The shop'],
  ],
  ['sub-heading of level 4', ['门店', { level: 4, text: '弹性伸缩' }, '跟随负载。'], ['autoscaling @ 门店']],
  ['bold line', ['The shop', { bold: 'HPA' }, 'It follows.'], ['autoscaling @ The shop']],
  ['wish as a sub-heading', ['The shop', { level: 3, text: 'Why we want HPA' }, 'It follows.'], []],
  ['choice as a sub-heading', ['The shop', { level: 3, text: 'Choosing HPA' }, 'We use HPA.'], []],
  ['plan as a sub-heading', ['The shop', { level: 3, text: 'Future plans' }, 'HPA is used.'], []],
  ['plan as a bold line', ['The shop', { bold: 'Next steps' }, 'HPA is used.'], []],
  [
    'sub-heading behind a plan',
    ['The shop', { level: 3, text: 'Next steps' }, 'More.', { level: 3, text: 'HPA' }],
    ['autoscaling @ The shop'],
  ],
  ['list of plans', ['The shop', 'We plan to:', '1. use HPA', '2. rest'], []],
  [
    'list of deeds',
    ['The shop', 'We did this:', '1. introduced HPA', '2. rested'],
    ['autoscaling @ The shop'],
  ],
  ['list of wishes', ['门店', '我们希望：', '1、使用弹性伸缩', '2、休息'], []],
  ['section of choices', ['技术选型', '我们使用 HPA。'], []],
  ['section of goals', ['Our goals', 'We use HPA.'], []],
  ['company', ['Company Profile', 'Acme uses HPA.'], []],
  ['"logging in"', ['Logging in with a token', 'It is used.'], []],
] as const satisfies readonly (readonly [string, Told, readonly string[]])[])
  test(`a feature in a ${what}`, () => {
    expect(placed(told)).toEqual(expected);
  });

test('a heading that names a feature comes before any sentence', () => {
  expect(placed(['The shop', 'We use HPA.'], ['HPA', 'It follows.'])).toEqual(['autoscaling @ HPA']);
});

for (const [told, ...expected] of [
  [
    ['The shop', 'At the end of 2018 we opened the shop on KubeSphere. We use HPA.'],
    'autoscaling @ The shop',
  ],
  [['The shop', 'In 2018 the shop adopted HPA.'], 'autoscaling @ The shop (2018)'],
  [['The shop', 'In 2018 the shop moved to KubeSphere, and now it uses HPA.'], 'autoscaling @ The shop'],
  [['HPA', 'In 2018 we adopted KubeSphere.'], 'autoscaling @ HPA'],
  [['HPA', 'HPA was introduced in 2018.'], 'autoscaling @ HPA (2018)'],
  [['HPA in 2018', 'It follows the load.'], 'autoscaling @ HPA (2018)'],
  [['Since 2018: the shop', 'We use HPA.'], 'autoscaling @ The shop (2018)'],
  [['门店', '2018 年底门店引入 KubeSphere，考虑因素包括监控。']],
  [['门店', '2018 年门店接入弹性伸缩。'], 'autoscaling @ 门店 (2018)'],
  [
    ['History', 'In 2018 we adopted HPA.', 'In 2019 we rested. DevOps is in use.'],
    'autoscaling @ We adopted HPA (2018)',
    'devops @ We rested',
  ],
] as const satisfies readonly (readonly [Told, ...string[]])[])
  test(`the date of a feature in ${JSON.stringify(told)}`, () => {
    expect(placed(told)).toEqual(expected);
  });

for (const [told, ...expected] of [
  [['Moving in 2019', 'We moved.'], 'step 2019 Moving'],
  [['Rollout (March 2021)', 'Done.'], 'step 2021-03 Rollout'],
  [['2019 年上云', '完成了。'], 'step 2019 上云'],
  [['The move', 'The move was completed in May 2020.'], 'step 2020-05 The move'],
  [['The move', 'In 2015 Acme had 500 bakers.'], 'step The move'],
  [['The move', 'Acme was founded in 1998.'], 'step The move'],
  [['The move', 'We hope to move by 2030.'], 'step The move'],
  [['The move', 'In 2018 the anvils were counted.'], 'step The move'],
  [['Rollout', 'Docker Swarm was used in 2015.'], 'step Rollout'],
  [['容器化改造', '2019 年完成容器化改造，门店全部上线。'], 'step 2019 容器化改造'],
  [['容器化改造', '公司成立于 1998 年。'], 'step 容器化改造'],
  [['上云之路', '2018 年起，公司在网上卖铁砧。'], 'step 上云之路'],
  [['历程', '2018 年立项。', '2020 年 5 月上线。'], 'step 2018 立项', 'step 2020-05 上线'],
  [
    ['历程', { level: 3, text: '2018 年' }, '我们立项。', { level: 3, text: '2020 年' }, '我们上线。'],
    'step 2018 我们立项',
    'step 2020 我们上线',
  ],
  [
    ['Deeds', 'In May 2020 we grew.', 'Since 2021, all is well.'],
    'step 2020-05 We grew',
    'step 2021 All is well',
  ],
  [['2019', 'We moved.'], 'step 2019'],
] as const satisfies readonly (readonly [Told, ...string[]])[])
  test(`the stops of ${JSON.stringify(told)}`, () => {
    expect(stops(told)).toEqual(expected);
  });

for (const title of [
  'What the customers say',
  'Testimonial',
  'Customer feedback',
  'In their own words',
  '用户评价',
  '客户心声',
  'Team size',
  'Size of the operations and development team',
  'Our Team',
  '技术团队规模',
  '人员规模',
  '运维团队现状',
  'Introduction to KubeSphere',
  'Product Overview',
  'KubeSphere 简介',
  '产品介绍',
  '什么是 KubeSphere',
  'Business profile',
  'Problems met while moving',
  'Pitfalls',
  'Issues encountered along the way',
  '踩坑记录',
  '使用过程中遇到的问题',
  '迁移中遇到的困难',
  'Summary',
  '写在最后',
])
  test(`"${title}" is no step`, () => {
    expect(stops([title, 'In 2019 we used HPA.']).map((each) => each.split(' ')[0])).not.toContain('step');
    expect(placed([title, 'We use HPA.'])).toEqual([]);
  });

for (const title of [
  'Why KubeSphere?',
  'Why we left the cloud',
  'What is a platform worth?',
  'How do we scale?',
  '为什么选择 KubeSphere',
  '如何落地',
  'Our Goals',
  '建设目标',
  'Requirements',
  '业务难题',
  'Current Situation',
])
  test(`"${title}" is the state before`, () => {
    expect(stops([title, 'In 2019 we used HPA.'])).toEqual([`context ${title}`]);
    expect(placed([title, 'We use HPA.'])).toEqual([]);
  });

for (const title of [
  'What Acme added itself',
  'How we moved',
  'Building the Platform',
  'Introducing KubeSphere',
  '平台建设',
  '部署架构介绍',
  'Moving the team chat',
])
  test(`"${title}" is a step`, () => {
    expect(stops([title, 'It took long.'])).toEqual([`step ${title}`]);
  });

test('named steps have only the features that their own name or sentence mentions', () => {
  expect(
    placed(
      [
        'The move',
        'It took three steps: HPA first, rollout, and rest. The rollout uses DevOps. Monitoring is in use.',
      ],
      ['Later', 'We use the gateway.'],
    ),
  ).toEqual(['autoscaling @ HPA first', 'devops @ rollout']);
  expect(placed(['上云', '分为两个阶段：试点和推广。推广阶段引入了告警。我们使用网关。'])).toEqual([
    'alerting @ 推广',
  ]);
});

test('a stop knows the words of its date and of its features', () => {
  const { timeline, evidence } = journey([
    [
      'The shop',
      'It sells anvils.',
      { level: 3, text: 'Scaling' },
      'In May 2020 the shop adopted HPA, at last.',
    ],
  ]);
  const at = { anchor: 'scaling', sentence: 'In May 2020 the shop adopted HPA, at last.' };
  expect(evidence.stops[timeline[0]?.id ?? '']).toEqual({
    when: { ...at, start: 0, end: 11 },
    features: { autoscaling: { ...at, start: 29, end: 32 } },
  });
});
