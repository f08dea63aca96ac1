/** A case as Markdown; its page stays the address that search engines keep. */
import { siteUrl } from '@/_catalogue/catalogue';
import { markdownOf } from '@/_publish/markdown';
import { caseAt, localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { casePath, markdownPath } from '@/_links/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slug: string }>(
  ({ catalogue, params }) => {
    const locale = localeAt(params.locale);
    const found = caseAt(catalogue, locale, params.slug, (slug) => markdownPath(locale, slug));
    if ('movedTo' in found) return found;
    const { story } = found;
    const page = siteUrl(catalogue.site) + casePath(story.locale, story.slug);
    return {
      type: 'text/markdown; charset=utf-8',
      body: markdownOf(catalogue, locale, story),
      headers: { Link: `<${page}>; rel="canonical"` },
    };
  },
);
