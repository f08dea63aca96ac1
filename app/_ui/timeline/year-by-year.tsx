/** Every dated stop of the cases, by year; each leads to the stop in its case. */
import Link from 'next/link';
import { stopsByYear, type Case, type Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { Band } from '../shell/section-header';
import { LanguageMark } from '../shell/language-mark';
import { DateOf } from '../shell/date';

export function YearByYear({ cases, locale }: { cases: readonly Case[]; locale: Locale }) {
  const words = messagesOf(locale);
  const years = stopsByYear(cases);
  return (
    <section aria-labelledby="years">
      <Band id="years" title={words.timeline.years} />
      {years.length === 0 && <p>{words.timeline.none}</p>}
      <ol>
        {years.map(({ year, stops }) => (
          <li
            key={year}
            className="stop grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-10 pb-8 [--dot-top:0.4375rem] [--line-at:5.75rem] after:border-0"
            id={`year-${year}`}
          >
            <h3 className="text-right font-mono text-lg leading-8 font-semibold tabular-nums">{year}</h3>
            <ul className="grid gap-3 pt-0.75 print:block print:*:mb-[2mm] print:*:break-inside-avoid [&_a]:block [&_a]:w-fit [&_a]:py-0.25 [&_a]:hover:text-accent">
              {stops.map(({ story, stop }) => (
                <li key={`${story.slug} ${stop.id}`}>
                  <Link href={`${casePath(locale, story.slug)}#${stop.id}`}>
                    <span className="mr-1.5 font-bold font-stretch-80%" lang={story.locale}>
                      {story.company}
                    </span>{' '}
                    <span lang={story.locale}>{stop.title}</span>
                  </Link>
                  <LanguageMark lang={story.locale} locale={locale} />
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
