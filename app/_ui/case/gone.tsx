/** What stands at the address of a case that was taken away: its name, and its neighbours. Its 410 is in _server/page-status. */
import type { Metadata } from 'next';
import Link from 'next/link';
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { listPath } from '@/_links/paths';
import { Band } from '../shell/section-header';
import { Card, CardGrid } from '../list/card';
import { RoutePicture } from './route-picture';
import { SearchForm } from '../shell/search-form';
import { messagesOf } from '@/_i18n/messages';

const SHOWN = 3;

interface Props {
  /** What is left of the case. */
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
}

export function goneHead(story: Case, locale: Locale): Metadata {
  return { title: messagesOf(locale).gone.title(story.company), robots: { index: false } };
}

export function Gone({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale).gone;
  const related = catalogue.related(story, locale, SHOWN).map((each) => each.story);
  const neighbours = related.length > 0 ? related : catalogue.cases(locale).slice(0, SHOWN);
  return (
    <>
      <div className="wrap grid gap-8 pt-14">
        <RoutePicture
          story={story}
          locale={locale}
          className="h-18 w-auto max-w-full justify-self-start opacity-60"
        />
        <p className="key">410</p>
        <h1 className="headline">{words.title(story.company)}</h1>
        <p className="lead">{words.text}</p>
        <SearchForm locale={locale} label={words.search} />
        <p>
          <Link className="link inline-block py-1" href={listPath(locale)}>
            {words.list}
          </Link>
        </p>
      </div>
      {neighbours.length > 0 && (
        <section className="wrap mt-16 print:mt-[10mm]" aria-labelledby="neighbours">
          <Band id="neighbours" title={related.length > 0 ? words.related : words.newest} />
          <CardGrid>
            {neighbours.map((each) => (
              <Card key={each.slug} story={each} locale={locale} catalogue={catalogue} />
            ))}
          </CardGrid>
        </section>
      )}
    </>
  );
}
