/** The story the front page begins with, as a full label with the last stops of its route. */
import Link from 'next/link';
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';
import { DateOf } from '../shell/date';
import { RoutePicture } from './route-picture';

const STOPS_SHOWN = 4;

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
}

export function Feature({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const stops = story.timeline
    .filter(({ kind }) => kind === 'step' || kind === 'feature')
    .slice(0, STOPS_SHOWN);
  const cell = (facet: 'industry' | 'cloud') => (
    <div key={facet} className="cell only:col-span-2">
      <p className="key">{facetName(catalogue.site, facet, locale)}</p>
      <p>{story.named[facet].map((id) => catalogue.label(facet, id, locale).text).join(', ')}</p>
    </div>
  );
  return (
    <article className="card" aria-labelledby="featured">
      <RoutePicture story={story} locale={locale} />
      <div className="p-4 pb-3">
        <p className="key">
          {words.home.featured}
          {lang && ` · ${words.story.lang}`}
        </p>
        <h2 id="featured" className="headline mt-1" lang={lang}>
          <Link className="card-link" href={casePath(locale, story.slug)}>
            {story.company}
          </Link>
        </h2>
      </div>
      <div className="grid grid-cols-2 overflow-hidden border-y border-ink">
        {(['industry', 'cloud'] as const).filter((facet) => story.named[facet].length > 0).map(cell)}
      </div>
      {stops.length > 0 && (
        <ol className="px-4 pt-4 pb-5">
          {stops.map(({ id, title, when, kind }) => (
            <li
              key={id}
              data-kind={kind}
              className="stop flex flex-wrap justify-between gap-x-4 pb-3 pl-6 text-md leading-5.5 [--dot:0.75rem] [--line-at:0.375rem] [--line:2px] last:pb-0 after:border-0"
              lang={lang}
            >
              <span>{title}</span>
              {when && (
                <span className="numeral">
                  <DateOf when={when} locale={locale} />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
