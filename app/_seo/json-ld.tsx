/** Builds structured data after schema.org, and the element that carries it. */
import { casePath } from '@/_links/paths';
import { agentsOf, oneOrAll } from './agents';
import {
  isPictureThere,
  picturesOf,
  plainText,
  quotesOf,
  siteUrl,
  type Case,
  type Catalogue,
  type Locale,
  type Quote,
} from '@/_catalogue/catalogue';

type Thing = Record<string, unknown>;

/**
 * A script that is data. `<` is written as an escape, so that no text of an author can end the element
 * (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function JsonLd({ things }: { things: Thing[] }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /</g,
    '\\u003c',
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** https://schema.org/Article about https://schema.org/Organization, with its quotations. */
export function articleOf(story: Case, locale: Locale, catalogue: Catalogue): Thing {
  const { site } = catalogue;
  const base = siteUrl(site);
  const url = base + casePath(story.locale, story.slug);
  const author = story.facts.find(({ key }) => key === 'author')?.value;
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: story.company,
    description: story.description,
    inLanguage: story.locale,
    url,
    mainEntityOfPage: base + casePath(locale, story.slug),
    datePublished: story.published ?? undefined,
    dateModified: story.updated ?? undefined,
    author: oneOrAll(agentsOf(author ?? '', catalogue)) ?? {
      '@type': 'Organization',
      name: site.publisher.name,
    },
    publisher: { '@type': 'Organization', name: site.publisher.name, url: site.publisher.url ?? base },
    about: { '@type': 'Organization', name: story.company },
    keywords: story.terms.feature.map((id) => catalogue.label('feature', id, story.locale).text),
    articleSection: story.terms.industry.map((id) => catalogue.label('industry', id, story.locale).text),
    image: picturesOf(story)
      .filter(({ src }) => isPictureThere(src))
      .map(({ src }) => new URL(src, base).href),
    isBasedOn: story.source ? (story.source.url ?? story.source.title) : undefined,
    hasPart: quotesOf(story).map((quote) => quotationOf(`${url}#${quote.id}`, quote, catalogue)),
  };
}

/** https://schema.org/Quotation at its place in a story. */
export function quotationOf(
  id: string,
  { text, author }: Pick<Quote, 'text' | 'author'>,
  catalogue: Catalogue,
): Thing {
  return {
    '@type': 'Quotation',
    '@id': id,
    text: plainText(text),
    creator: oneOrAll(agentsOf(author ?? '', catalogue)),
  };
}

/** https://schema.org/BreadcrumbList: the way from the front page to this one. */
export function breadcrumbsOf(base: string, steps: readonly { name: string; path: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: base + path,
    })),
  };
}

/** https://schema.org/CollectionPage whose main entity is the list of its cases, by their pages, which tell the rest. */
export function collectionOf(
  base: string,
  page: { name: string; description: string; path: string; locale: Locale },
  cases: readonly Case[],
): Thing {
  return {
    '@type': 'CollectionPage',
    '@id': base + page.path,
    url: base + page.path,
    name: page.name,
    description: page.description,
    inLanguage: page.locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cases.length,
      itemListElement: cases.map(({ slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: base + casePath(page.locale, slug),
      })),
    },
  };
}

/** https://schema.org/WebSite with the address of its search. */
export function websiteOf(base: string, name: string, locale: Locale): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${base}/#website`,
    url: `${base}/${locale}`,
    name,
    inLanguage: locale,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${base}/${locale}/cases?q={words}`,
      'query-input': 'required name=words',
    },
  };
}
