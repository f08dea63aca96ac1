/** `npm run content:preview -- SLUG`: prints the links that show a draft on the site. */
import { Catalogue, LOCALES, siteUrl } from '../_catalogue/catalogue';
import { previewPath } from '../_links/preview';
import { readFolder, runCommand } from './command';

async function preview(slug = ''): Promise<number> {
  const secret = process.env.PREVIEW_SECRET;
  if (!secret) throw new Error('PREVIEW_SECRET is not set: set it to the value that the server has');
  const content = await readFolder();
  const catalogue = new Catalogue(content);
  const locales = LOCALES.filter((locale) => catalogue.draft(locale, slug));
  if (locales.length === 0) throw new Error(`There is no draft "${slug}"`);
  for (const locale of locales) console.log(siteUrl(content.site) + previewPath(locale, slug, secret));
  return 0;
}

runCommand(preview(process.argv[2]));
