/** Two to four cases side by side: facts, features, figures, and their routes on one axis. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale } from '@/_catalogue/catalogue';
import { homePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { comparePath, FEWEST_COMPARED, isSameTwice, parseCompare } from '@/_links/comparison';
import { namedCases } from '@/_links/linked-cases';
import { pictureOfComparison } from '@/_publish/pictures/link-pictures';
import { Band } from '@/_ui/shell/section-header';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { CompareForm } from '@/_ui/compare/compare-form';
import { CompareTable } from '@/_ui/compare/compare-table';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { RoutesOnAxis } from '@/_ui/compare/routes-on-axis';
import { AddAll } from '@/_ui/share/add-all';
import { Share } from '@/_ui/share/share';

export const instant = false;

type Props = PageProps<'/[locale]/compare/[slugs]'>;

async function casesAt({ params }: Props) {
  const [{ locale, slugs: segment }, catalogue] = await Promise.all([params, requestCatalogue()]);
  if (!isLocale(locale)) notFound();
  const slugs = parseCompare(segment);
  const { stories, gone } = namedCases(catalogue, locale, slugs);
  const words = messagesOf(locale);
  const names = stories.map(({ company }) => company);
  const own = words.share.compare;
  return {
    catalogue,
    locale,
    slugs,
    isTwice: isSameTwice(segment),
    stories,
    gone,
    words,
    title: names.length > 0 ? own.named(names) : own.title,
    names,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalogue, locale, slugs, stories, words, title, names } = await casesAt(props);
  return metadataOf({
    site: catalogue.site,
    locale,
    title,
    description: names.length > 0 ? words.share.compare.description(names) : words.share.compare.lead,
    path: (each) => comparePath(each, slugs),
    noindex: true,
    picture: stories.length >= FEWEST_COMPARED ? pictureOfComparison(catalogue, locale, stories) : undefined,
  });
}

export default async function Page(props: Props) {
  const { catalogue, locale, slugs, isTwice, stories, gone, words, title } = await casesAt(props);
  const own = words.share.compare;
  const path = comparePath(locale, slugs);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: own.title, path: comparePath(locale, []) },
    { name: title, path },
  ];
  const isEnough = stories.length >= FEWEST_COMPARED;
  return (
    <div className="wrap pt-4">
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <h1 className="headline mt-6 mb-8">{title}</h1>
      {gone.map((slug) => (
        <p key={slug} className="notice mb-4">
          {own.gone(slug)}
        </p>
      ))}
      {isEnough ? (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Share path={path} title={title} site={catalogue.site} locale={locale} />
            <AddAll stories={stories} locale={locale} />
          </div>
          <CompareTable stories={stories} locale={locale} catalogue={catalogue} />
          <section className="mt-16 print:mt-[10mm]" aria-labelledby="axis">
            <Band id="axis" title={own.axis} />
            <RoutesOnAxis stories={stories} locale={locale} />
          </section>
        </>
      ) : (
        <p className="notice mb-4">{isTwice && stories[0] ? own.same(stories[0].company) : own.few}</p>
      )}
      <section className="mt-16 print:hidden" aria-labelledby="others">
        <Band id="others" title={own.title} />
        <CompareForm catalogue={catalogue} locale={locale} chosen={stories.map(({ slug }) => slug)} />
      </section>
    </div>
  );
}
