/** Every page that search engines should keep, with its languages, its pictures and the time it truly changed. */
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import {
  currentCatalogue,
  LOCALES,
  isPictureThere,
  picturesOf,
  queryFor,
  siteUrl,
  Slices,
  type Case,
  type Locale,
} from '@/_catalogue/catalogue';
import {
  casePath,
  homePath,
  LANDING_FACETS,
  listPath,
  quotesPath,
  termPath,
  timelinePath,
} from '@/_links/paths';

/** Next.js writes addresses into its XML as they are; of the characters that mean something there, a URL can hold one. */
const inXml = (address: string) => address.replace(/&/g, '&amp;');

/** The last change that the author tells of. */
const changeOf = ({ updated, published }: Case) => updated ?? published ?? undefined;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const catalogue = await currentCatalogue();
  const base = siteUrl(catalogue.site);
  const changed = (cases: readonly Case[]) =>
    cases.map(changeOf).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), undefined);
  const entries = (
    path: (locale: Locale) => string,
    lastModified: string | undefined,
    locales: readonly Locale[] = LOCALES,
    images: string[] = [],
  ): MetadataRoute.Sitemap =>
    locales.map((locale) => ({
      url: base + path(locale),
      lastModified,
      alternates: { languages: Object.fromEntries(locales.map((each) => [each, base + path(each)])) },
      ...(images.length > 0 && { images }),
    }));
  const changedLast = changed(catalogue.cases('en'));
  const slugs = new Set(LOCALES.flatMap((locale) => catalogue.cases(locale).map(({ slug }) => slug)));
  const stories: MetadataRoute.Sitemap = [];
  const slices = new Slices();
  for (const slug of slugs) {
    await slices.next();
    const locales = catalogue.localesOf(slug);
    for (const locale of locales) {
      const story = catalogue.find(locale, slug);
      if (!story) continue;
      const images = picturesOf(story)
        .filter(({ src }) => isPictureThere(src))
        .map(({ src }) => inXml(new URL(src, base).href));
      const own = entries((each) => casePath(each, slug), changeOf(story), locales, images);
      stories.push(...own.filter(({ url }) => url === base + casePath(locale, slug)));
    }
  }
  const terms: MetadataRoute.Sitemap = [];
  for (const facet of LANDING_FACETS)
    for (const id of catalogue.terms(facet)) {
      await slices.next();
      const lastModified = changed(catalogue.matching('en', queryFor(facet, id)));
      terms.push(...entries((locale) => termPath(locale, facet, id), lastModified));
    }
  return [
    ...entries(homePath, changedLast),
    ...entries((locale) => listPath(locale), changedLast),
    ...entries((locale) => timelinePath(locale), changedLast),
    ...entries((locale) => quotesPath(locale), changedLast),
    ...stories,
    ...terms,
  ];
}
