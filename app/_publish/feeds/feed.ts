/** Makes a feed of a page of the list, independent of its format. Ids are canonical addresses, so they never change. */
import {
  plainText,
  siteUrl,
  type Case,
  type Catalogue,
  type Locale,
  type Query,
  type Result,
} from '@/_catalogue/catalogue';
import { casePath, listFormPath, listPath, type ListForm } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { viewTitle } from '@/_i18n/view-title';
import { pageAddresses, type PageAddresses } from '../page-addresses';

export interface Entry {
  id: string;
  /** The page in the feed's language. */
  url: string;
  language: Locale;
  title: string;
  /** One or two sentences. */
  summary: string;
  /** The lead as plain text. */
  text: string;
  /** Null where the author gives no date. */
  published: Date | null;
  updated: Date | null;
  author: string | null;
  categories: string[];
}

export interface Feed extends PageAddresses {
  /** The address of the first page of the list. */
  id: string;
  title: string;
  description: string;
  language: Locale;
  publisher: string;
  /** When the newest of these entries changed; of all stories, where there are none. Null where none has a date. */
  updated: Date | null;
  entries: Entry[];
}

/** When a story was told and last changed, as far as its author says. The time of a file is no time of its story. */
export function datesOf({ published, updated }: Case): Pick<Entry, 'published' | 'updated'> {
  const changed = updated ?? published;
  return { published: published ? new Date(published) : null, updated: changed ? new Date(changed) : null };
}

export function feedOf(catalogue: Catalogue, locale: Locale, result: Result, form: ListForm): Feed {
  const { site } = catalogue;
  const base = siteUrl(site);
  const { query, pages, total } = result;
  const words = messagesOf(locale).list;
  const at = (page: Query['page']) => base + listFormPath(locale, form, { ...query, page });
  const dated = total > 0 ? result.cases : catalogue.cases(locale);
  return {
    id: base + listPath(locale, { ...query, page: 1 }),
    title: `${viewTitle(catalogue, query, locale)} · ${site.name}`,
    description: words.description(total),
    language: locale,
    publisher: site.publisher.name,
    ...pageAddresses(query.page, pages, at),
    updated: dated
      .map((story) => datesOf(story).updated)
      .reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null),
    entries: result.cases.map((story) => entryOf(catalogue, locale, story)),
  };
}

function entryOf(catalogue: Catalogue, locale: Locale, story: Case): Entry {
  const base = siteUrl(catalogue.site);
  const { industry, feature } = story.named;
  return {
    id: base + casePath(story.locale, story.slug),
    url: base + casePath(locale, story.slug),
    language: story.locale,
    title: story.company,
    summary: story.description,
    text: plainText(story.lead),
    ...datesOf(story),
    author: story.facts.find(({ key }) => key === 'author')?.value ?? null,
    categories: [
      ...industry.map((id) => catalogue.label('industry', id, locale).text),
      ...feature.map((id) => catalogue.label('feature', id, locale).text),
    ],
  };
}
