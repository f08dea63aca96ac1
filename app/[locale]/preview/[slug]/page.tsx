/** A draft as its page will be, for whoever has its link. Not kept, not indexed, and in no list. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/_catalogue/catalogue';
import { casePath, readSegment } from '@/_links/paths';
import { opensPreview } from '@/_links/preview';
import { messagesOf } from '@/_i18n/messages';
import { CaseColumns } from '@/_ui/case/case-columns';
import { Missing } from '@/_ui/shell/not-found';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';

export const instant = false;

type Props = PageProps<'/[locale]/preview/[slug]'>;

async function draftAt({ params, searchParams }: Props) {
  const [{ locale: asked, slug: segment }, { key }] = await Promise.all([params, searchParams]);
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const slug = readSegment(segment);
  const catalogue = await requestCatalogue();
  const isOpen = isLocale(asked) && opensPreview(slug, key, process.env.PREVIEW_SECRET);
  const story = isOpen ? catalogue.draft(locale, slug) : undefined;
  const isPublished = isOpen && catalogue.find(locale, slug) !== undefined;
  return { locale, slug, catalogue, story, isPublished, words: messagesOf(locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story, words } = await draftAt(props);
  if (!story) return { title: words.notFound.title };
  return { title: words.preview.title(story.company), robots: { index: false, follow: false } };
}

export default async function Page(props: Props) {
  const { locale, slug, catalogue, story, isPublished, words } = await draftAt(props);
  // A link that was sent before the case was published leads to the case.
  if (!story && isPublished) redirect(casePath(locale, slug));
  if (!story) return <Missing locale={locale} />;
  const banner = (
    <p className="notice">
      <strong className="block">{words.preview.draft}</strong>
      {words.preview.text}
    </p>
  );
  return (
    <article>
      <CaseColumns story={story} locale={locale} catalogue={catalogue} above={banner} />
    </article>
  );
}
