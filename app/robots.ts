/**
 * Open to all, but for the endless combinations of filters, in any form; pages of single terms stand for them. Whoever
 * fetches one page because somebody pasted its link may have any, or that link would be a bare address.
 */
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { currentCatalogue, LOCALES, siteUrl } from '@/_catalogue/catalogue';
import { LIST_FORMS, listPath, quotesPath, timelinePath } from '@/_links/paths';

/** Names under which chats and networks look at a link that was pasted, and ask robots.txt whether they may. */
const UNFURLERS = [
  'Twitterbot',
  'LinkedInBot',
  'facebookexternalhit',
  'Slackbot',
  'Slackbot-LinkExpanding',
  'Slack-ImgProxy',
  'SkypeUriPreview',
  'WhatsApp',
  'TelegramBot',
  'Discordbot',
];

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const { site } = await currentCatalogue();
  const views = LOCALES.flatMap((locale) => {
    const list = listPath(locale);
    const forms = Object.values(LIST_FORMS).map(({ file }) => `${list}/${file}`);
    return [list, ...forms, timelinePath(locale), quotesPath(locale)];
  });
  return {
    rules: [
      { userAgent: '*', allow: '/', disallow: ['/api/', '/*/make/', ...views.map((view) => `${view}?`)] },
      { userAgent: UNFURLERS, allow: '/', disallow: '/api/' },
    ],
    sitemap: `${siteUrl(site)}/sitemap.xml`,
  };
}
