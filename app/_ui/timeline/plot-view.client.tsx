'use client';
/** The drawing of the plot. A client component, so that a page's payload carries its stops as data, not as elements. */
import Link from 'next/link';
import type { Locale, MilestoneKind } from '@/_catalogue/catalogue';

export interface PlotRow {
  company: string;
  href: string;
  /** The language of the story where it is not that of the page. */
  lang?: Locale;
  /** Ends in thousandths of the axis, and the anchor and the name of each. */
  stops: (readonly [from: number, to: number, kind: MilestoneKind, id: string, name: string])[];
}

const LENGTH = 1000;
const ROW = 'grid grid-cols-[7.5rem_minmax(0,1fr)] items-center gap-3 md:grid-cols-[12rem_minmax(0,1fr)]';
const COLOURS: Record<MilestoneKind, string> = {
  context: 'stroke-soft',
  step: 'stroke-ink',
  feature: 'stroke-accent',
  outlook: 'stroke-ink',
};

export function PlotView({
  rows,
  years,
  caption,
}: {
  rows: readonly PlotRow[];
  years: readonly number[];
  caption: string;
}) {
  const grid = years.map((_, index) => `M${(index * LENGTH) / years.length} 0V24`).join('');
  return (
    <div
      className="label overflow-x-auto"
      role="region"
      aria-label={caption}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {/* Its links are those of the list below, which a keyboard and a screen reader walk once. */}
      <div className="min-w-120 py-3 pr-4" aria-hidden="true">
        <div className={`${ROW} mb-1`}>
          <span />
          <span className="numeral grid auto-cols-[1fr] grid-flow-col">
            {years.map((year) => (
              <span key={year}>{year}</span>
            ))}
          </span>
        </div>
        {rows.map(({ company, href, lang, stops }) => {
          const [first, last] = [stops[0]?.[0] ?? 0, Math.max(...stops.map(([, to]) => to))];
          return (
            <div key={href} className={ROW}>
              <Link
                className="sticky left-0 z-1 bg-label py-0.5 pl-4 text-md leading-5 hover:text-accent"
                href={href}
                lang={lang}
                tabIndex={-1}
                prefetch={false}
              >
                {company}
              </Link>
              <svg
                // A line of no length with round caps is a dot, however the drawing is stretched.
                className="h-full min-h-6 w-full self-stretch overflow-visible [stroke-linecap:round] [&_path]:[vector-effect:non-scaling-stroke]"
                viewBox={`0 0 ${LENGTH} 24`}
                preserveAspectRatio="none"
              >
                <path className="stroke-rule" d={grid} />
                <path className="stroke-ink stroke-2" d={`M${first} 12H${last}`} />
                {stops.map(([from, to, kind, id, name]) => (
                  <a key={id} href={`${href}#${id}`} tabIndex={-1}>
                    <title>{name}</title>
                    {to > from && <path className={`stroke-5 ${COLOURS[kind]}`} d={`M${from} 12H${to}`} />}
                    <path className={`stroke-12 ${COLOURS[kind]}`} d={`M${from} 12h0`} />
                    {kind === 'outlook' && <path className="stroke-label stroke-6" d={`M${from} 12h0`} />}
                  </a>
                ))}
              </svg>
            </div>
          );
        })}
      </div>
    </div>
  );
}
