/** All routes above each other on one axis of years. The list of years below says the same in words. */
import { spellWhen, timeAxis, type Case, type Locale, type Mark } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { casePath } from '@/_links/paths';
import { PlotView, type PlotRow } from './plot-view.client';

/** A taller drawing is no longer seen as one. */
const MOST_ROWS = 40;
/** Between the middles of two stops, in hundredths of the axis. */
const GAP = 2;

export function Plot({ cases, locale }: { cases: readonly Case[]; locale: Locale }) {
  const words = messagesOf(locale).timeline;
  const isDated = ({ timeline }: Case) => timeline.some(({ kind, when }) => when && kind !== 'context');
  const dated = cases.filter(isDated);
  const axis = timeAxis(dated.slice(0, MOST_ROWS));
  if (!axis) return null;
  const begin = (marks: readonly Mark[]) => marks[0]?.from ?? 0;
  const rows = axis.rows
    .toSorted((a, b) => begin(a.marks) - begin(b.marks))
    .map(({ story, marks }): PlotRow => ({
      company: story.company,
      href: casePath(locale, story.slug),
      ...(story.locale !== locale && { lang: story.locale }),
      stops: apart(marks).map(({ stop, from, to }) => [
        Math.round(from * 10),
        Math.round(to * 10),
        stop.kind,
        stop.id,
        [stop.when && spellWhen(stop.when, locale), stop.title].filter(Boolean).join(' · '),
      ]),
    }));
  return (
    <figure className="grid gap-3 print:hidden">
      {rows.length < dated.length && <p className="notice">{words.plotFirst(rows.length, dated.length)}</p>}
      <PlotView rows={rows} years={axis.years} caption={words.plot} />
      <figcaption className="max-w-prose text-md text-soft">
        {words.plotLead(dated.length, cases.length)}
      </figcaption>
    </figure>
  );
}

/** Stops at the same time stand beside each other. */
function apart(marks: readonly Mark[]): Mark[] {
  let least = 0;
  return marks
    .toSorted((a, b) => a.from - b.from)
    .map((mark) => {
      const from = Math.max(mark.from, least);
      least = from + GAP;
      return { ...mark, from, to: Math.max(mark.to, from) };
    });
}
