/** Finds what a story says of a stop that has no text of its own. */
import type { Case, Mention, Milestone } from '../case/case';
import { plainText } from '../case/inline';
import { firstSentence } from '../case/truncate';

/** A sentence and the anchor it stands below. */
export type Told = Pick<Mention, 'anchor' | 'sentence'>;

const LONGEST = 240;

/** The sentence that gives its date or one of its features, else the first one of the section that tells of it. */
export function sentenceOfStop({ evidence, sections, timeline }: Case, stop: Milestone): Told | null {
  const own = evidence.stops[stop.id];
  const mentions = [
    own?.when,
    ...stop.features.flatMap((id) => [own?.features[id], evidence.terms.feature?.[id]]),
  ];
  // What only repeats a stop or its title says nothing more.
  const isStory = ({ anchor, sentence }: Mention) =>
    sentence !== stop.title && !timeline.some(({ id }) => id === anchor);
  const mention = mentions.find((each) => each && isStory(each));
  if (mention) return mention;
  const section = sections.find(({ id }) => id === stop.section);
  for (const block of section?.blocks ?? [])
    if (block.type === 'paragraph')
      return { anchor: section?.id ?? '', sentence: firstSentence(plainText(block.text), LONGEST) };
  return null;
}
