/** Lists the texts of a case that can be found, each with its field and its anchor. */
import {
  isBlocks,
  LABEL_ID,
  metricId,
  partsOf,
  withInner,
  type Block,
  type Case,
  type Section,
  type Text,
} from '../case/case';
import { plainText } from '../case/inline';

/** Where a text stands in a case; decides how much a word in it counts. */
export type Field =
  'company' | 'fact' | 'lead' | 'description' | 'heading' | 'story' | 'quote' | 'metric' | 'stop';

/** A text of a case. `anchor` is the id of what it stands in, null where it has none of its own. */
export interface Piece {
  field: Field;
  text: string;
  /** What the text stands under: a section's title, a stop's, a fact's label; null for the lead. */
  title: string | null;
  anchor: string | null;
  /** Whether it tells of plans. */
  isPlanned: boolean;
}

/** Whether a description says no more than the lead, of which it is made where the author gives none. */
function isFromLead({ description, lead }: Case): boolean {
  return plainText(lead).startsWith(description.replace(/…$/, ''));
}

/** The sections that tell of plans: those that are a stop of the kind, and the last one where the author lists one last. */
function plannedIn({ sections, timeline, isListed }: Case): ReadonlySet<Section> {
  const ids = new Set(timeline.filter(({ kind }) => kind === 'outlook').map(({ id }) => id));
  const endsSo = isListed && timeline.at(-1)?.kind === 'outlook';
  return new Set(sections.filter(({ id }, at) => (endsSo ? at === sections.length - 1 : ids.has(id))));
}

/** Every piece of a case, in reading order. */
export function piecesOf(story: Case): Piece[] {
  const plans = plannedIn(story);
  const piece = (
    field: Field,
    text: Text | null,
    title: string | null,
    anchor: string | null,
    isPlanned = false,
  ) => (text === null || text === '' ? [] : [{ field, text: plainText(text), title, anchor, isPlanned }]);
  return [
    ...piece('company', story.company, null, null),
    ...story.facts.flatMap(({ label, value }) => piece('fact', value, label, LABEL_ID)),
    ...piece('lead', story.headline, null, null),
    ...piece('lead', story.lead, null, null),
    ...piece('description', isFromLead(story) ? null : story.description, null, null),
    ...story.metrics.flatMap(({ value, label }, index) =>
      piece('metric', `${value} ${label}`, null, metricId(index)),
    ),
    ...story.timeline.flatMap(({ id, title, text, kind }) => [
      ...piece('stop', title, title, id, kind === 'outlook'),
      ...piece('stop', text, title, id, kind === 'outlook'),
    ]),
    ...story.sections.flatMap((section) => {
      const { id, title, blocks } = section;
      const isPlanned = plans.has(section);
      const whole = title === null ? null : plainText(title);
      // A section without a title has no anchor on the page.
      let place = { title: whole, anchor: title === null ? null : id };
      return [
        ...piece('heading', title, place.title, place.anchor, isPlanned),
        ...blocks.flatMap(withInner).flatMap((block) => {
          if (block.type === 'heading') place = { title: plainText(block.text), anchor: block.id };
          const field = block.type === 'quote' ? 'quote' : block.type === 'heading' ? 'heading' : 'story';
          const anchor = block.type === 'quote' ? block.quote.id : place.anchor;
          return textsOf(block).flatMap((text) => piece(field, text, place.title, anchor, isPlanned));
        }),
      ];
    }),
  ];
}

/** The texts of a block itself, and who said it. */
function textsOf(block: Block): Text[] {
  const texts = partsOf(block).flatMap((part) => (isBlocks(part) ? [] : [part]));
  return block.type === 'quote' && block.quote.author !== null ? [...texts, block.quote.author] : texts;
}
