import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case/case-file.test-data';
import { sentenceOfStop } from './stop-sentence';

const STORY = `    - title: The shop
      contentList:
        - content: We compared tools. In May 2020 the shop opened with HPA.
    - title: The yard
      contentList:
        - content: The yard is **large**. It has a gate.
`;
const story = readWell(
  caseFile(
    STORY,
    { 'ADOPTED FEATURES': 'HPA' },
    `timeline:
  - { when: 2020-05, title: Shop opened }
  - { title: Scaling, features: [HPA] }
  - { title: Gate built, section: The yard }
  - { title: Nothing told }
`,
  ),
);

for (const [title, sentence] of [
  ['Shop opened', 'In May 2020 the shop opened with HPA.'],
  ['Scaling', 'In May 2020 the shop opened with HPA.'],
  ['Gate built', 'The yard is **large**.'],
  ['Nothing told', null],
] as const)
  test(`the story says of "${title}": ${sentence}`, () => {
    const stop = story.timeline.find((each) => each.title === title);
    expect(stop && (sentenceOfStop(story, stop)?.sentence ?? null)).toBe(sentence);
  });
