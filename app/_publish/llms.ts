/** Writes llms.txt (https://llmstxt.org): what the site is, and where each case is available as Markdown. */
import type { PhrasingContent } from 'mdast';
import { DEFAULT_LOCALE, EMPTY_QUERY, LOCALES, siteUrl, type Catalogue } from '@/_catalogue/catalogue';
import { LIST_FORMS, listApiPath, listFormPath, markdownPath, type ListForm } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { heading, link, list, paragraph, text, writeMarkdown } from './markdown';

/** In each language, the newest first; the API lists all. */
const STORIES_LISTED = 250;

export function llmsOf(catalogue: Catalogue): string {
  const { site } = catalogue;
  const base = siteUrl(site);
  const entry = (name: string, path: string, about: string): PhrasingContent[] => [
    link(name, base + path),
    text(`: ${about}`),
  ];
  const stories = LOCALES.flatMap((locale) => {
    const told = catalogue.cases(locale).filter((story) => story.locale === locale);
    const { list: words, languageName } = messagesOf(locale);
    return told.length === 0
      ? []
      : [
          heading(2, [text(`${words.title} (${languageName})`)]),
          list(
            told
              .slice(0, STORIES_LISTED)
              .map((story) => entry(story.company, markdownPath(locale, story.slug), story.description)),
          ),
        ];
  });
  return writeMarkdown([
    heading(1, [text(site.name)]),
    { type: 'blockquote', children: [paragraph([text(site.tagline[DEFAULT_LOCALE])])] },
    paragraph([text(site.description[DEFAULT_LOCALE])]),
    ...stories,
    heading(2, [text('Optional')]),
    list([
      entry(
        'API',
        listApiPath(DEFAULT_LOCALE, EMPTY_QUERY),
        'every story with its facts and facet counts, as JSON',
      ),
      entry('OpenAPI', '/api/openapi.json', 'what the API takes and answers'),
      ...(Object.keys(LIST_FORMS) as ListForm[]).map((form) =>
        entry(
          LIST_FORMS[form].name,
          listFormPath(DEFAULT_LOCALE, form, EMPTY_QUERY),
          'takes the same parameters as the list of stories',
        ),
      ),
    ]),
  ]);
}
