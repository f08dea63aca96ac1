/** One case: label, figures, journey, story, neighbours. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { permanentRedirect } from 'next/navigation';
import {
  DEFAULT_LOCALE,
  currentCatalogue,
  isLocale,
  LOCALES,
  PAGE_SIZE,
  siteUrl,
  type FacetId,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath, embedPath, homePath, listPath, readSegment } from '@/_links/paths';
import { CARD_ROOM } from '@/_links/embed-code';
import { messagesOf } from '@/_i18n/messages';
import { alternatesOfCase } from '@/_seo/alternates';
import { breadcrumbsOf } from '@/_seo/collection';
import { articleOf, JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { comparePath } from '@/_links/comparison';
import { pictureOfCase } from '@/_publish/pictures/link-pictures';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { Band } from '@/_ui/shell/section-header';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { Card, CardGrid } from '@/_ui/list/card';
import { EmbedSnippet } from '@/_ui/share/embed-snippet';
import { CaseColumns } from '@/_ui/case/case-columns';
import { Downloads } from '@/_ui/case/downloads';
import { Gone, goneHead } from '@/_ui/case/gone';
import { Missing } from '@/_ui/shell/not-found';
import { NextStep } from '@/_ui/share/next-step';
import { Share } from '@/_ui/share/share';
import { ShortlistToggle } from '@/_ui/share/shortlist-toggle.client';
import { BackToView, ViewThread } from '@/_ui/list/view-thread.client';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';
import { ViewStep } from '@/_ui/list/view-step.client';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

const RELATED_SHOWN = 3;

/** Those on the list's first page; the others on their first visit, so that a build does not grow with the catalogue. */
export async function generateStaticParams() {
  const catalogue = await currentCatalogue();
  const newest = LOCALES.flatMap((locale) =>
    catalogue
      .cases(locale)
      .slice(0, PAGE_SIZE)
      .map(({ slug }) => ({ locale, slug })),
  );
  // An empty folder builds too; Next.js needs one address to try.
  return newest.length > 0 ? newest : [{ locale: 'en', slug: 'none' }];
}

interface Place {
  found: boolean;
  renamed: string | null;
  /** Head and body are cached separately; both are made of this reading. */
  revision: string;
}

/** Where a slug leads, without the story: results of cached functions stay small. */
async function lookUp(locale: string, slug: string): Promise<Place> {
  'use cache';
  const catalogue = await cachedCatalogue();
  const asked = catalogue.resolveCase(isLocale(locale) ? locale : DEFAULT_LOCALE, slug);
  return {
    found: asked.kind === 'found' || asked.kind === 'gone',
    renamed: asked.kind === 'renamed' ? asked.slug : null,
    revision: catalogue.revision,
  };
}

export async function generateMetadata({ params }: PageProps<'/[locale]/cases/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params;
  const { revision } = await lookUp(locale, readSegment(slug));
  return headOf(locale, readSegment(slug), revision);
}

async function headOf(locale: string, slug: string, revision: string): Promise<Metadata> {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const words = messagesOf(isLocale(locale) ? locale : 'en');
  if (!isLocale(locale)) return { title: words.notFound.title };
  const asked = catalogue.resolveCase(locale, slug);
  if (asked.kind === 'gone') return goneHead(asked.story, locale);
  if (asked.kind !== 'found') return { title: words.notFound.title };
  const { story } = asked;
  return metadataOf({
    site: catalogue.site,
    locale,
    title: story.company,
    description: story.description,
    path: (each) => casePath(each, slug),
    locales: catalogue.localesOf(slug),
    alternates: alternatesOfCase(catalogue.site, locale, slug, story.company),
    picture: pictureOfCase(catalogue, locale, story),
    article: {
      published: story.published,
      modified: story.updated,
      author: story.facts.find(({ key }) => key === 'author')?.value ?? null,
      tags: story.terms.feature.map((id) => catalogue.label('feature', id, locale).text),
    },
  });
}

export default async function Page({ params }: PageProps<'/[locale]/cases/[slug]'>) {
  const { locale, slug: param } = await params;
  const slug = readSegment(param);
  if (!isLocale(locale)) return <Missing locale="en" />;
  const { found, renamed, revision } = await lookUp(locale, slug);
  if (renamed !== null) permanentRedirect(casePath(locale, renamed));
  return found ? <CaseView locale={locale} slug={slug} revision={revision} /> : <Missing locale={locale} />;
}

async function CaseView({ locale, slug, revision }: { locale: Locale; slug: string; revision: string }) {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const asked = catalogue.resolveCase(locale, slug);
  if (asked.kind === 'gone') return <Gone story={asked.story} locale={locale} catalogue={catalogue} />;
  if (asked.kind !== 'found') return null;
  const { story } = asked;
  const words = messagesOf(locale);
  const related = catalogue.related(story, locale, RELATED_SHOWN);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.nav.stories, path: listPath(locale) },
    { name: story.company, path: casePath(locale, slug) },
  ];
  return (
    <article>
      <JsonLd things={[articleOf(story, locale, catalogue), breadcrumbsOf(siteUrl(catalogue.site), steps)]} />
      <CaseColumns
        story={story}
        locale={locale}
        catalogue={catalogue}
        above={
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <Breadcrumbs
              steps={steps}
              label={words.breadcrumb}
              listLink={<ViewStep list={listPath(locale)} slug={slug} name={words.nav.stories} />}
            />
            <BackToView list={listPath(locale)} slug={slug} words={words.list.thread} />
          </div>
        }
        downloads={<Downloads slug={slug} locale={locale} />}
        actions={
          <>
            <Share
              path={casePath(locale, slug)}
              title={story.company}
              site={catalogue.site}
              locale={locale}
            />
            <ShortlistToggle
              slug={slug}
              company={story.company}
              words={{ ...words.share.toggle, form: shortlistPath(locale, listOf([])) }}
            />
            <EmbedSnippet
              site={catalogue.site}
              locale={locale}
              path={embedPath(locale, slug)}
              title={story.company}
              room={CARD_ROOM}
            />
          </>
        }
      />

      <div className="wrap mt-16 empty:hidden">
        <NextStep
          site={catalogue.site}
          locale={locale}
          slugs={[slug]}
          name={story.company}
          path={casePath(locale, slug)}
        />
      </div>

      <ViewThread list={listPath(locale)} slug={slug} words={words.list.thread} />

      {related.length > 0 && (
        <section className="wrap mt-20 print:hidden" aria-labelledby="related">
          <Band id="related" title={words.story.related} />
          <CardGrid>
            {related.map(({ story: other, shared, similar, chosen }) => {
              const namesOf = (facet: FacetId) =>
                shared
                  .filter((term) => term.facet === facet)
                  .map(({ id }) => catalogue.label(facet, id, locale).text);
              const reason = words.story.alike({
                features: namesOf('feature').slice(0, 3),
                challenges: namesOf('challenge').slice(0, 2),
                industry: namesOf('industry')[0] ?? null,
                cloud: namesOf('cloud')[0] ?? null,
                similar,
              });
              return (
                <Card
                  key={other.slug}
                  story={other}
                  locale={locale}
                  catalogue={catalogue}
                  reason={chosen ? words.story.chosenByAuthor : reason || undefined}
                />
              );
            })}
          </CardGrid>
          <p className="mt-4">
            <Link
              className="link inline-block py-1"
              href={comparePath(locale, [slug, ...related.map(({ story: other }) => other.slug)])}
              prefetch={false}
            >
              {words.share.compare.related}
            </Link>
          </p>
        </section>
      )}
    </article>
  );
}
