import { expect, test } from '@playwright/test';
import { caseFile, readWell } from './case-file.test-data';
import { dateEvidence, featureEvidence, metricEvidence, termEvidence } from './evidence';

const STORY = `    - title: Background
      contentList:
        - content: Acme banks in Shenzhen. High availability was a worry.
    - title: The shop
      contentList:
        - content: We compared DevOps tools.
        - specialContent:
            text: Scaling
            level: 3
        - content: In May 2020 the shop opened with 1,200 anvils. It now uses HPA, and twelve nodes.
    - type: 2
      content: Monitoring pays.
      author: Ada
`;
const FACTS = {
  INDUSTRY: 'Finance',
  LOCATION: 'Shenzhen',
  CHALLENGES: 'HA',
  'ADOPTED FEATURES': 'HPA, DevOps, Foo Bar',
};
const KEYS = `metrics:
  - value: 1,200
    label: anvils in the shop
  - value: '12'
    label: nodes
  - value: '7'
    label: bakers
timeline:
  - when: 2020-05
    title: Shop opened
    features: [HPA]
  - title: The gateway came in
  - when: 2019
    title: Nothing told
`;
const story = readWell(caseFile(STORY, FACTS, KEYS));
const derived = readWell(caseFile(STORY, FACTS));

const marked = (evidence: ReturnType<typeof termEvidence>) => {
  const at = 'at' in evidence ? evidence.at : null;
  return [evidence.kind, at && `${at.anchor}: ${at.sentence.slice(at.start, at.end)} | ${at.sentence}`];
};

for (const [facet, id, ...expected] of [
  ['feature', 'autoscaling', 'stated', 'scaling: HPA | It now uses HPA, and twelve nodes.'],
  ['feature', 'devops', 'stated', 'the-shop: DevOps | We compared DevOps tools.'],
  ['feature', 'foo-bar', 'stated', null],
  ['feature', 'monitoring', 'mentioned', 'quote: Monitoring | Monitoring pays.'],
  ['feature', 'gateway', 'mentioned', 'stop-the-gateway-came-in: gateway | The gateway came in'],
  ['feature', 'alerting', 'not mentioned', null],
  ['location', 'shenzhen', 'stated', 'background: Shenzhen | Acme banks in Shenzhen.'],
  ['location', 'china', 'stated', null],
  ['challenge', 'availability', 'stated', 'background: High availability | High availability was a worry.'],
  ['industry', 'finance', 'stated', null],
] as const)
  test(`${facet} ${id} is ${expected[0]}`, () => {
    expect(marked(termEvidence(story, facet, id))).toEqual(expected);
  });

test('features that are only mentioned are listed', () => {
  expect([...story.mentioned].sort()).toEqual(['gateway', 'monitoring']);
});

test('a date that the author gives is stated, with the sentence that tells the same of the stop', () => {
  const opened = ['stated', 'scaling: In May 2020 | In May 2020 the shop opened with 1,200 anvils.'];
  expect(story.timeline.map(({ id }) => marked(dateEvidence(story, id)))).toEqual([
    ['stated', null],
    opened,
    ['stated', null],
  ]);
});

test('a date and a feature that are read from sections are mentioned', () => {
  const shop = derived.timeline.find(({ title }) => title === 'The shop')?.id ?? '';
  expect(marked(featureEvidence(derived, shop, 'autoscaling'))).toEqual([
    'mentioned',
    'scaling: HPA | It now uses HPA, and twelve nodes.',
  ]);
  expect(featureEvidence(derived, shop, 'devops')).toEqual({ kind: 'not mentioned' });
  expect(marked(featureEvidence(story, story.timeline[1]?.id ?? '', 'autoscaling'))[0]).toBe('stated');
});

test('a figure is stated, with the sentence that holds its value and a word of what it counts', () => {
  expect(story.metrics.map((_, index) => marked(metricEvidence(story, index)))).toEqual([
    ['stated', 'scaling: 1,200 | In May 2020 the shop opened with 1,200 anvils.'],
    ['stated', 'scaling: twelve | It now uses HPA, and twelve nodes.'],
    ['stated', null],
  ]);
});
