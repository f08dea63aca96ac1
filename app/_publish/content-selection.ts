/** Selects the content for a page with little room, in its original order. */
import type { MilestoneKind } from '@/_catalogue/catalogue';

/** The width of a text in letters; a Han character counts as two. */
export function roomOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1),
    0,
  );
}

/** How important the kinds of stops are on a page with few of them. */
const WORTH: Record<MilestoneKind, number> = { feature: 4, outlook: 3, step: 2, context: 0 };
const DATED = 1.5;

/** The `most` most important stops, in their original order. */
export function pickStops<S extends { kind: MilestoneKind; when: unknown }>(
  stops: readonly S[],
  most: number,
): S[] {
  const worth = ({ kind, when }: S) => WORTH[kind] + (when === null ? 0 : DATED);
  const best = new Set([...stops].sort((a, b) => worth(b) - worth(a)).slice(0, most));
  return stops.filter((stop) => best.has(stop));
}

/** As many values as fit a room in letters, at least one, and how many are left out. */
export function pickValues<V extends { text: string }>(values: readonly V[], room: number) {
  let taken = 0;
  const shown = values.filter(({ text }, index) => (taken += roomOf(text) + 2) <= room || index === 0);
  return { shown, left: values.length - shown.length };
}

/** The sentences that fit a room in letters; null if the first does not. */
export function sentencesWithin(text: string, room: number, locale: string): string | null {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if (roomOf(kept + segment.trimEnd()) > room) break;
    kept += segment;
  }
  return kept.trim() === '' ? null : kept.trim();
}
