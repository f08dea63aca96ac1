/** The picture of a case that is shown where its link is pasted. */
import { catalogue, isLocale } from '@/_catalogue/catalogue';
import { readSegment } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { sharePicture } from '@/_share/share-picture';

/** Addresses carry the revision of the case, so that a picture that was kept is never an old one. */
const KEPT = 'public, max-age=86400, s-maxage=604800, stale-while-revalidate=604800';

export async function GET(_request: Request, { params }: RouteContext<'/[locale]/cases/[slug]/picture.png'>) {
  const { locale, slug } = await params;
  const here = await catalogue();
  const story = isLocale(locale) ? here.find(locale, readSegment(slug)) : undefined;
  if (!isLocale(locale) || !story) return new Response(null, { status: 404 });
  const words = messagesOf(locale);
  const fact = (facet: 'industry' | 'cloud') => ({
    key: words.facets[facet],
    value: story.named[facet].map((id) => here.label(facet, id, locale).text).join(', '),
  });
  const picture = await sharePicture({
    kicker: words.list.title,
    name: story.company,
    facts: [fact('industry'), fact('cloud')],
    seed: story.slug,
    site: here.site.name,
    accent: here.site.accent.light,
  });
  picture.headers.set('Cache-Control', KEPT);
  return picture;
}
