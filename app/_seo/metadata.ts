/** What the head of a page says: title, description, canonical address, languages, Open Graph and Twitter tags. */
import type { Metadata } from 'next';
import { LOCALES, siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import type { Alternate } from './alternates';

export interface PageHead {
  site: Site;
  locale: Locale;
  title: string;
  /** At most 160 characters. */
  description: string;
  /** Address of this page in a language, from `/`; the canonical one, without tracking and without filters. */
  path: (locale: Locale) => string;
  /** Languages the content exists in; the first is what `x-default` names. */
  locales?: readonly Locale[];
  /** Views that search engines should not keep. */
  noindex?: boolean;
  /** The same in other forms; at most one of each media type. */
  alternates?: readonly Alternate[];
  /** What is shown where the link is pasted; `path` from `/`. */
  picture?: { path: string; alt: string; width: number; height: number };
  article?: { published: string | null; modified: string; author: string | null; tags: string[] };
}

const OPEN_GRAPH_LOCALES: Record<Locale, string> = { en: 'en_US', zh: 'zh_CN' };

/**
 * Builds the metadata of a page. `hreflang` values are BCP 47; `x-default` is the first language there is
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function metadataOf(head: PageHead): Metadata {
  const {
    site,
    locale,
    title,
    description,
    path,
    locales = LOCALES,
    noindex,
    alternates = [],
    picture,
    article,
  } = head;
  const base = siteUrl(site);
  // Content that exists in one language only has its canonical address there.
  const own = locales.includes(locale) ? locale : (locales[0] ?? locale);
  const canonical = base + path(own);
  const images = picture && [
    {
      url: base + picture.path,
      alt: picture.alt,
      width: picture.width,
      height: picture.height,
      type: 'image/png',
    },
  ];
  const languages = Object.fromEntries(locales.map((each) => [each, base + path(each)]));
  return {
    metadataBase: new URL(base),
    title,
    description,
    alternates: {
      canonical,
      languages: { ...languages, 'x-default': base + path(locales[0] ?? own) },
      types: Object.fromEntries(
        alternates.map((each) => [each.type, [{ url: base + each.path, title: each.title }]]),
      ),
    },
    robots: noindex ? { index: false, follow: true } : undefined,
    openGraph: {
      siteName: site.name,
      title,
      description,
      url: canonical,
      images,
      locale: OPEN_GRAPH_LOCALES[own],
      alternateLocale: locales.filter((each) => each !== own).map((each) => OPEN_GRAPH_LOCALES[each]),
      ...(article
        ? {
            type: 'article' as const,
            publishedTime: article.published ?? undefined,
            modifiedTime: article.modified,
            authors: article.author ?? undefined,
            tags: article.tags,
          }
        : { type: 'website' as const }),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary', title, description, images },
  };
}
