/** A case as Markdown; its page stays the address that search engines keep. */
import { siteUrl } from '@/_catalogue/catalogue';
import { markdownOf } from '@/_exports/markdown';
import { caseAt, localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { casePath, markdownPath } from '@/_i18n/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slug: string }>(
  ({ here, params }) => {
    const locale = localeAt(params.locale);
    const found = caseAt(here, locale, params.slug, (slug) => markdownPath(locale, slug));
    if ('movedTo' in found) return found;
    const { story } = found;
    const page = siteUrl(here.site) + casePath(story.locale, story.slug);
    return {
      type: 'text/markdown; charset=utf-8',
      body: markdownOf(here, locale, story),
      headers: { Link: `<${page}>; rel="canonical"` },
    };
  },
);
