/** What goes on a page with little room: what says most, in the order it had. Pure, and free of the catalogue. */
import type { MilestoneKind } from '@/_catalogue/catalogue';

/** How much room a text takes, in letters: a Han character takes that of two. */
export function roomOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1),
    0,
  );
}

/** What a stop tells somebody who has time for a few. Plans go before mere steps: they say that it goes on. */
const WORTH: Record<MilestoneKind, number> = { feature: 4, outlook: 3, step: 2, context: 0 };
const DATED = 1.5;

/** The `most` stops that say most, in their own order. */
export function pickStops<S extends { kind: MilestoneKind; when: unknown }>(
  stops: readonly S[],
  most: number,
): S[] {
  const worth = ({ kind, when }: S) => WORTH[kind] + (when === null ? 0 : DATED);
  const best = new Set([...stops].sort((a, b) => worth(b) - worth(a)).slice(0, most));
  return stops.filter((stop) => best.has(stop));
}

/**
 * As many of the values as have room, at least one, and how many are left out.
 * @param room in letters.
 */
export function pickValues<V extends { text: string }>(values: readonly V[], room: number) {
  let taken = 0;
  const shown = values.filter(({ text }, index) => (taken += roomOf(text) + 2) <= room || index === 0);
  return { shown, left: values.length - shown.length };
}

/** Whole sentences as far as there is room for them; null where there is none even for the first. */
export function wholeSentences(text: string, room: number, locale: string): string | null {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if (roomOf(kept + segment.trimEnd()) > room) break;
    kept += segment;
  }
  return kept.trim() === '' ? null : kept.trim();
}
