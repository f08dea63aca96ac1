/** Builds the metadata of a page: title, description, canonical address, languages, Open Graph and Twitter tags. */
import type { Metadata } from 'next';
import { cutAtWord, LOCALES, siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import type { Alternate } from './alternates';

/** A picture to show where the link is pasted. */
export interface HeadPicture {
  /** From `/`. */
  path: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
  facts: readonly { key: string; value: string }[];
}

export interface PageHead {
  site: Site;
  locale: Locale;
  title: string;
  /** At most 160 characters. */
  description: string;
  /** Address of this page in a language, from `/`; without tracking and without what changes nothing. */
  path: (locale: Locale) => string;
  /** The page that search engines should keep in place of this one; those who share a link stay with this one. */
  canonical?: (locale: Locale) => string;
  /** Languages the content exists in; the first is what `x-default` names. */
  locales?: readonly Locale[];
  /** Views that search engines should not keep. */
  noindex?: boolean;
  /** The same in other forms; at most one of each media type. */
  alternates?: readonly Alternate[];
  /** What is shown where the link is pasted; chats that know `twitter:label1` show its facts in words, too. */
  picture?: HeadPicture;
  article?: { published: string | null; modified: string | null; author: string | null; tags: string[] };
}

const LONGEST_TITLE = 150;
const LONGEST_ALT = 300;
const OPEN_GRAPH_LOCALES: Record<Locale, string> = { en: 'en_US', zh: 'zh_CN' };

/**
 * Builds the metadata of a page. `hreflang` values are BCP 47; `x-default` is the first language there is
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function metadataOf(head: PageHead): Metadata {
  const {
    site,
    locale,
    description,
    path,
    canonical = path,
    locales = LOCALES,
    noindex,
    alternates = [],
    picture,
    article,
  } = head;
  const base = siteUrl(site);
  // What is longer would push the rest of the head out of what readers of links read.
  const title = cutAtWord(head.title, LONGEST_TITLE);
  // Content that exists in one language only has its canonical address there.
  const own = locales.includes(locale) ? locale : (locales[0] ?? locale);
  const images = picture && [
    {
      url: base + picture.path,
      alt: cutAtWord(picture.alt, LONGEST_ALT),
      width: picture.width,
      height: picture.height,
      type: 'image/png',
    },
  ];
  const languages = Object.fromEntries(locales.map((each) => [each, base + canonical(each)]));
  return {
    metadataBase: new URL(base),
    title,
    description,
    alternates: {
      canonical: base + canonical(own),
      languages: { ...languages, 'x-default': base + canonical(locales[0] ?? own) },
      types: Object.fromEntries(
        alternates.map((each) => [each.type, [{ url: base + each.path, title: each.title }]]),
      ),
    },
    robots: noindex ? { index: false, follow: true } : undefined,
    openGraph: {
      siteName: site.name,
      title,
      description,
      url: base + path(own),
      images,
      locale: OPEN_GRAPH_LOCALES[own],
      alternateLocale: locales.filter((each) => each !== own).map((each) => OPEN_GRAPH_LOCALES[each]),
      ...(article
        ? {
            type: 'article' as const,
            publishedTime: article.published ?? undefined,
            modifiedTime: article.modified ?? undefined,
            authors: article.author ?? undefined,
            tags: article.tags,
          }
        : { type: 'website' as const }),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary', title, description, images },
    other: Object.fromEntries(
      (picture?.facts ?? []).flatMap(({ key, value }, index) => [
        [`twitter:label${index + 1}`, key],
        [`twitter:data${index + 1}`, cutAtWord(value, LONGEST_TITLE)],
      ]),
    ),
  };
}
