/** One stop of a journey as a page that can be sent: servers see no fragment, so an anchor can have no unfurl. */
import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import {
  currentCatalogue,
  isLocale,
  LOCALES,
  otherLocale,
  plainText,
  sentenceOfStop,
  siteUrl,
  spellWhen,
  cutAtWord,
  type Case,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { casePath, homePath, listPath, readSegment, stopPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { breadcrumbsOf } from '@/_seo/collection';
import { JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfStop } from '@/_publish/pictures/link-pictures';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { Gone, goneHead } from '@/_ui/case/gone';
import { Missing } from '@/_ui/shell/not-found';
import { OneStop } from '@/_ui/case/stop-card';
import { Share } from '@/_ui/share/share';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';
import { ViewStep } from '@/_ui/list/view-step.client';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

type Props = PageProps<'/[locale]/cases/[slug]/stops/[stop]'>;

const LONGEST_DESCRIPTION = 160;

/** Next.js needs one to try; all others are rendered on their first visit. */
export async function generateStaticParams() {
  const catalogue = await currentCatalogue();
  return LOCALES.map((locale) => {
    const story = catalogue.cases(locale).find(({ timeline }) => timeline.length > 0);
    return { locale, slug: story?.slug ?? 'none', stop: story?.timeline[0]?.id ?? 'none' };
  });
}

function stopAt({ timeline }: Case, id: string): Milestone | undefined {
  return timeline.find((stop) => stop.id === id);
}

interface Place {
  found: boolean;
  /** The page of the same stop under the slug, or in the language, that the address names now. */
  renamed: string | null;
  /** The page that is nearest to it. */
  nearest: string | null;
  /** Head and body are cached separately; both are made of this reading. */
  revision: string;
}

/** Stops are named after their titles, so the other language has another name for the one in the same place. */
async function lookUp(locale: string, slug: string, id: string): Promise<Place> {
  'use cache';
  const catalogue = await cachedCatalogue();
  const nowhere: Place = { found: false, renamed: null, nearest: null, revision: catalogue.revision };
  if (!isLocale(locale)) return nowhere;
  const asked = catalogue.resolveCase(locale, slug);
  if (asked.kind === 'missing') return nowhere;
  if (asked.kind === 'renamed') return { ...nowhere, renamed: stopPath(locale, asked.slug, id) };
  if (asked.kind === 'gone' || stopAt(asked.story, id)) return { ...nowhere, found: true };
  const own = asked.story.timeline;
  const other = catalogue.find(otherLocale(locale), slug)?.timeline;
  const place = other?.findIndex((stop) => stop.id === id) ?? -1;
  if (!other || place < 0) return nowhere;
  const same = own.length === other.length ? own[place] : undefined;
  return { ...nowhere, nearest: same ? stopPath(locale, slug, same.id) : casePath(locale, slug) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug: slugParam, stop: stopParam } = await params;
  const [slug, stop] = [readSegment(slugParam), readSegment(stopParam)];
  const { revision } = await lookUp(locale, slug, stop);
  return headOf(locale, slug, stop, revision);
}

async function headOf(locale: string, slug: string, id: string, revision: string): Promise<Metadata> {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const words = messagesOf(isLocale(locale) ? locale : 'en');
  if (!isLocale(locale)) return { title: words.notFound.title };
  const asked = catalogue.resolveCase(locale, slug);
  if (asked.kind === 'gone') return goneHead(asked.story, locale);
  const stop = asked.kind === 'found' && stopAt(asked.story, id);
  if (!stop) return { title: words.notFound.title };
  const { story } = asked;
  const text = stop.text ? plainText(stop.text) : sentenceOfStop(story, stop)?.sentence;
  const parts = [stop.when && spellWhen(stop.when, locale), text];
  const told = parts.filter(Boolean);
  return metadataOf({
    site: catalogue.site,
    locale,
    title: messagesOf(locale).stop.title(stop.title, story.company),
    description: cutAtWord(told.join(' · ') || story.description, LONGEST_DESCRIPTION),
    path: (each) => stopPath(each, slug, id),
    canonical: (each) => casePath(each, slug),
    locales: [story.locale],
    noindex: true,
    picture: pictureOfStop(catalogue, locale, story, stop),
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug: slugParam, stop: stopParam } = await params;
  const [slug, stop] = [readSegment(slugParam), readSegment(stopParam)];
  const { found, renamed, nearest, revision } = await lookUp(locale, slug, stop);
  if (!isLocale(locale)) return <Missing locale="en" />;
  if (renamed !== null) permanentRedirect(renamed);
  if (nearest !== null) redirect(nearest);
  if (!found) return <Missing locale={locale} />;
  return <StopView locale={locale} slug={slug} id={stop} revision={revision} />;
}

async function StopView({
  locale,
  slug,
  id,
  revision,
}: {
  locale: Locale;
  slug: string;
  id: string;
  revision: string;
}) {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const asked = catalogue.resolveCase(locale, slug);
  if (asked.kind === 'gone') return <Gone story={asked.story} locale={locale} catalogue={catalogue} />;
  const stop = asked.kind === 'found' && stopAt(asked.story, id);
  if (!stop) return null;
  const { story } = asked;
  const words = messagesOf(locale);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.nav.stories, path: listPath(locale) },
    { name: story.company, path: casePath(locale, slug) },
    { name: stop.title, path: stopPath(locale, slug, id) },
  ];
  return (
    <div className="wrap pt-4">
      <JsonLd things={[breadcrumbsOf(siteUrl(catalogue.site), steps)]} />
      <Breadcrumbs
        steps={steps}
        label={words.breadcrumb}
        listLink={<ViewStep list={listPath(locale)} slug={slug} name={words.nav.stories} />}
      />
      {story.locale !== locale && <p className="notice mt-6">{words.story.onlyIn}</p>}
      <OneStop story={story} stop={stop} locale={locale} catalogue={catalogue} />
      <div className="mt-10">
        <Share
          path={stopPath(locale, slug, id)}
          title={`${story.company}: ${stop.title}`}
          site={catalogue.site}
          locale={locale}
        />
      </div>
    </div>
  );
}
