/** The routes of several cases above each other on one axis of years; below each, its stops as a list. */
import Link from 'next/link';
import type { Case, Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { timeAxis, type Mark } from '@/_share/time-axis';
import { DateOf } from './date';

/** Units of the drawing for a year; its height is one row. */
const YEAR = 100;

export function RoutesOnAxis({ stories, locale }: { stories: readonly Case[]; locale: Locale }) {
  const words = messagesOf(locale).share.compare;
  const axis = timeAxis(stories);
  if (!axis) return <p>{words.none}</p>;
  return (
    <div className="axis">
      <div className="axis-years" aria-hidden="true">
        {axis.years.map((year) => (
          <span key={year}>{year}</span>
        ))}
      </div>
      {axis.rows.map(({ story, marks, undated }) => {
        const lang = story.locale === locale ? undefined : story.locale;
        const href = casePath(locale, story.slug);
        return (
          <section key={story.slug} className="axis-row" aria-labelledby={`axis-${story.slug}`}>
            <h3 id={`axis-${story.slug}`} className="axis-company" lang={lang}>
              {story.company}
            </h3>
            <Line marks={marks} years={axis.years.length} />
            <ol className="axis-stops">
              {marks.map(({ stop }) => (
                <li key={stop.id}>
                  <span className="axis-date">
                    {stop.when && <DateOf when={stop.when} locale={locale} />}
                  </span>
                  <Link href={`${href}#${stop.id}`} lang={lang} prefetch={false}>
                    {stop.title}
                  </Link>
                </li>
              ))}
              {undated.length > 0 && (
                <li>
                  <span className="axis-date" />
                  <Link href={`${href}#journey`} prefetch={false}>
                    {words.undated(undated.length)}
                  </Link>
                </li>
              )}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Line({ marks, years }: { marks: readonly Mark[]; years: number }) {
  const width = years * YEAR;
  const x = (place: number) => (place / 100) * width;
  return (
    <svg className="axis-line" viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: years + 1 }, (_, year) => (
        <path key={year} className="axis-tick" d={`M${year * YEAR} 0V24`} />
      ))}
      <path className="axis-ground" d={`M0 12H${width}`} />
      {marks.map(({ stop, from, to }) => (
        <path
          key={stop.id}
          className={stop.kind === 'outlook' ? 'axis-mark axis-plan' : 'axis-mark'}
          d={`M${x(from)} 12H${x(to)}`}
        />
      ))}
    </svg>
  );
}
