/** Every dated stop of the cases, by year; each leads to the stop in its case. */
import Link from 'next/link';
import { stopsByYear, type Case, type Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { Band } from '../shell/section-header';
import { DateOf } from '../shell/date';

export function YearByYear({ cases, locale }: { cases: readonly Case[]; locale: Locale }) {
  const words = messagesOf(locale);
  const years = stopsByYear(cases);
  return (
    <section aria-labelledby="years">
      <Band id="years" title={words.timeline.years} />
      {years.length === 0 && <p>{words.timeline.none}</p>}
      <ol className="years">
        {years.map(({ year, stops }) => (
          <li key={year} className="year" id={`year-${year}`}>
            <h3 className="year-number">{year}</h3>
            <ul className="year-stops">
              {stops.map(({ story, stop }) => (
                <li key={`${story.slug} ${stop.id}`} className={`year-stop year-${stop.kind}`}>
                  <Link href={`${casePath(locale, story.slug)}#${stop.id}`}>
                    <span className="year-company" lang={story.locale}>
                      {story.company}
                    </span>
                    <span lang={story.locale}>{stop.title}</span>
                  </Link>
                  <span className="key normal-case">
                    {words.story.kinds[stop.kind]}
                    {stop.when && (
                      <>
                        {' · '}
                        <DateOf when={stop.when} locale={locale} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
