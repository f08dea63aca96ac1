/** Open to all, but for the endless combinations of filters, in any form; pages of single terms stand for them. */
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { catalogue, LOCALES, siteUrl } from '@/_catalogue/catalogue';
import { LIST_FORMS, listPath } from '@/_i18n/paths';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const { site } = await catalogue();
  const lists = ['', ...Object.values(LIST_FORMS).map(({ file }) => `/${file}`)];
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', ...LOCALES.flatMap((locale) => lists.map((list) => `${listPath(locale)}${list}?`))],
    },
    sitemap: `${siteUrl(site)}/sitemap.xml`,
  };
}
