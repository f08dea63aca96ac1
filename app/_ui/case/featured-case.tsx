/** The story the front page begins with, as a full label with the last stops of its route. */
import Link from 'next/link';
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { DateOf } from '../shell/date';
import { Pattern } from './pattern';

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
    <div className="cell">
      <p className="key">{words.facets[facet]}</p>
      <p>{story.named[facet].map((id) => catalogue.label(facet, id, locale).text).join(', ')}</p>
    </div>
  );
  return (
    <article className="label card" aria-labelledby="featured">
      <Pattern slug={story.slug} className="card-pattern" />
      <div className="p-4 pb-3">
        <p className="key">{words.home.featured}</p>
        <h2 id="featured" className="headline mt-1" lang={lang}>
          <Link className="card-link" href={casePath(locale, story.slug)}>
            {story.company}
          </Link>
        </h2>
      </div>
      <div className="feature-cells">
        {cell('industry')}
        {cell('cloud')}
      </div>
      {stops.length > 0 && (
        <ol className="mini-route">
          {stops.map(({ id, title, when, kind }) => (
            <li key={id} className={`mini-stop mini-${kind}`} lang={lang}>
              <span>{title}</span>
              {when && (
                <span className="mini-date">
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
