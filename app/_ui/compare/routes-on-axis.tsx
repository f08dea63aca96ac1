/** The routes of several cases above each other on one axis of years; below each, its stops as a list. */
import Link from 'next/link';
import { type Case, type Locale, type Mark, timeAxis } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { LanguageMark } from '../shell/language-mark';
import { DateOf } from '../shell/date';

/** Units of the drawing between two years that are named; its height is one row. */
const STEP = 100;
const STOP = 'grid grid-cols-[8.5rem_1fr] gap-2';
const DATE = 'font-mono text-xs leading-7 text-soft';
const LINK = 'quiet-link py-0.5';

export function RoutesOnAxis({ stories, locale }: { stories: readonly Case[]; locale: Locale }) {
  const words = messagesOf(locale).share.compare;
  const axis = timeAxis(stories);
  if (!axis) return <p>{words.none}</p>;
  return (
    <div className="grid gap-8">
      <div
        className="grid auto-cols-[1fr] grid-flow-col overflow-hidden font-mono text-sm text-soft"
        aria-hidden="true"
      >
        {axis.years.map((year) => (
          <span key={year}>{year}</span>
        ))}
      </div>
      {axis.rows.map(({ story, marks, undated }) => {
        const lang = story.locale === locale ? undefined : story.locale;
        const href = casePath(locale, story.slug);
        return (
          <section key={story.slug} aria-labelledby={`axis-${story.slug}`}>
            <h3 id={`axis-${story.slug}`} className="mb-1.5 font-semibold" lang={lang}>
              {story.company}
              <LanguageMark lang={story.locale} locale={locale} />
            </h3>
            <Line marks={marks} steps={axis.years.length} />
            <ol className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-x-8 gap-y-0.5 text-md">
              {marks.map(({ stop }) => (
                <li key={stop.id} className={STOP}>
                  <span className={DATE}>{stop.when && <DateOf when={stop.when} locale={locale} />}</span>
                  <Link className={LINK} href={`${href}#${stop.id}`} lang={lang} prefetch={false}>
                    {stop.title}
                  </Link>
                </li>
              ))}
              {undated.map((stop) => (
                <li key={stop.id} className={STOP}>
                  <span className={DATE}>{words.undated}</span>
                  <Link className={LINK} href={`${href}#${stop.id}`} lang={lang} prefetch={false}>
                    {stop.title}
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Line({ marks, steps }: { marks: readonly Mark[]; steps: number }) {
  const width = steps * STEP;
  const x = (place: number) => (place / 100) * width;
  return (
    <svg
      className="block h-6 w-full overflow-visible fill-none [stroke-linecap:round] *:[vector-effect:non-scaling-stroke]"
      viewBox={`0 0 ${width} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {Array.from({ length: steps + 1 }, (_, step) => (
        <path key={step} className="stroke-rule stroke-1" d={`M${step * STEP} 0V24`} />
      ))}
      <path className="stroke-ink stroke-2" d={`M0 12H${width}`} />
      {marks.map(({ stop, from, to }) => (
        <path
          key={stop.id}
          className={stop.kind === 'outlook' ? 'stroke-soft stroke-6' : 'stroke-accent stroke-12'}
          d={`M${x(from)} 12H${x(to)}`}
        />
      ))}
    </svg>
  );
}
