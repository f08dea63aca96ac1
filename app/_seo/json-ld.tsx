/** Builds structured data after schema.org, and the element that carries it. */
import { casePath } from '@/_links/paths';
import { agentsOf, oneOrAll } from './agents';
import { jsonOf, type Thing } from './collection';
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

/**
 * A script that is data
 * (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function JsonLd({ things }: { things: Thing[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonOf(things) }} />;
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
