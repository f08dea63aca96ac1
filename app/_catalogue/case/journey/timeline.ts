/** The stops of a journey: those an author lists, and their order. */
import type GithubSlugger from 'github-slugger';
import type { CaseEvidence, Milestone, MilestoneKind, Section } from '../case';
import { whenOrder, type When } from '../edtf';

/** A stop as an author lists it under `timeline:`, features already resolved to term ids. */
export interface ListedStop {
  when: When | null;
  title: string;
  kind: MilestoneKind | null;
  features: string[];
  text: string | null;
  /** Title of the section that tells of it. */
  section: string | null;
}

export interface Journey {
  timeline: Milestone[];
  /** Adopted features that stand at no stop. */
  unplaced: string[];
  /** By the id of the stop; empty where the author lists the stops. */
  evidence: CaseEvidence['stops'];
}

/** The journey that the author lists. Order is the author's; dates move a stop only where two dated stops disagree. */
export function listedJourney(
  stops: readonly ListedStop[],
  sections: readonly Section[],
  adopted: readonly string[],
  anchors: GithubSlugger,
): Journey {
  const timeline = stops.map(({ kind, title, section, ...stop }) => ({
    ...stop,
    section: sections.find((each) => section !== null && each.title === section)?.id ?? null,
    id: anchors.slug(`stop ${title}`),
    title,
    kind: kind ?? (stop.features.length > 0 ? ('feature' as const) : ('step' as const)),
    details: [],
    undated: [],
  }));
  return journeyOf(timeline, adopted, {});
}

/** Stops in order, and the features that none of them has. */
export function journeyOf(
  timeline: Milestone[],
  adopted: readonly string[],
  evidence: Journey['evidence'],
): Journey {
  const placed = new Set(timeline.flatMap(({ features }) => features));
  return {
    timeline: oldestFirst(timeline),
    unplaced: adopted.filter((feature) => !placed.has(feature)),
    evidence,
  };
}

/** Oldest first, plans last; a stop without a date stays behind the one it follows. */
function oldestFirst(timeline: Milestone[]): Milestone[] {
  let reached = 0;
  return timeline
    .map((stop) => {
      if (stop.when) reached = whenOrder(stop.when);
      return { stop, order: stop.kind === 'outlook' ? Infinity : reached };
    })
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ stop }) => stop);
}
