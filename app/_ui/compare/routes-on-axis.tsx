/** The routes of several cases above each other on one axis of years; below each, its stops as a list. */
import Link from 'next/link';
import { type Case, type Locale, type Mark, timeAxis } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { DateOf } from '../shell/date';

/** Units of the drawing between two years that are named; its height is one row. */
const STEP = 100;

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
            <Line marks={marks} steps={axis.years.length} />
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
              {undated.map((stop) => (
                <li key={stop.id}>
                  <span className="axis-date">{words.undated}</span>
                  <Link href={`${href}#${stop.id}`} lang={lang} prefetch={false}>
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
    <svg className="axis-line" viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: steps + 1 }, (_, step) => (
        <path key={step} className="axis-tick" d={`M${step * STEP} 0V24`} />
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
