/** A draft as its page will be, for whoever has its link. Not kept, not indexed, and in no list. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/_catalogue/catalogue';
import { casePath, readSegment } from '@/_links/paths';
import { opensPreview } from '@/_links/preview';
import { messagesOf } from '@/_i18n/messages';
import { Band } from '@/_ui/shell/section-header';
import { Contents } from '@/_ui/case/contents';
import { Figure } from '@/_ui/case/picture';
import { Inline } from '@/_ui/shell/inline';
import { Journey } from '@/_ui/case/journey';
import { LabelPanel } from '@/_ui/case/facts-label';
import { Metrics } from '@/_ui/case/metrics';
import { Missing } from '@/_ui/shell/not-found';
import { Story } from '@/_ui/case/story';
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
  const lang = story.locale === locale ? undefined : story.locale;
  return (
    <article>
      <div className="wrap grid gap-x-16 gap-y-10 pt-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr] print:block print:*:mb-[6mm]">
        <header className="grid min-w-0 content-start gap-6">
          <p className="notice">
            <strong className="block">{words.preview.draft}</strong>
            {words.preview.text}
          </p>
          {lang && <p className="notice">{words.story.onlyIn}</p>}
          <h1 className="display" lang={lang}>
            {story.company}
          </h1>
          <p className="lead" lang={lang}>
            <Inline text={story.lead} />
          </p>
          {story.cover && <Figure picture={story.cover} words={words} />}
          <Metrics metrics={story.metrics} locale={locale} lang={lang} />
        </header>
        <aside className="grid min-w-0 content-start gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:grid-rows-[auto_1fr] lg:content-stretch">
          <LabelPanel story={story} locale={locale} catalogue={catalogue} />
          <Contents story={story} words={words} lang={lang} />
        </aside>
        <div className="grid min-w-0 content-start gap-16 print:block print:*:mb-[6mm]">
          {story.timeline.length > 0 && (
            <section aria-labelledby="journey">
              <Band id="journey" title={words.story.journey} />
              <Journey story={story} locale={locale} catalogue={catalogue} />
            </section>
          )}
          {story.sections.length > 0 && (
            <section aria-labelledby="story">
              <Band id="story" title={words.story.story} />
              <Story story={story} locale={locale} />
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
