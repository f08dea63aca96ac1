/** Open to all, but for the endless combinations of filters; pages of single terms stand for them. */
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { catalogue, LOCALES, siteUrl } from '@/_catalogue/catalogue';
import { listPath, timelinePath } from '@/_i18n/paths';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const { site } = await catalogue();
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        ...LOCALES.flatMap((locale) => [`${listPath(locale)}?`, `${timelinePath(locale)}?`]),
      ],
    },
    sitemap: `${siteUrl(site)}/sitemap.xml`,
  };
}
