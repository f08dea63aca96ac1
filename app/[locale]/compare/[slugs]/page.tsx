/** Two to four cases side by side: facts, features, figures, and their routes on one axis. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale } from '@/_catalogue/catalogue';
import { homePath } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { comparePath, FEWEST_COMPARED, parseCompare } from '@/_share/compare';
import { namedCases } from '@/_share/named-cases';
import { pictureOfComparison } from '@/_share/pictures';
import { Band } from '@/_ui/band';
import { Breadcrumbs } from '@/_ui/breadcrumbs';
import { CompareForm } from '@/_ui/compare-form';
import { CompareTable } from '@/_ui/compare-table';
import { reading } from '@/_ui/reading';
import { RoutesOnAxis } from '@/_ui/routes-on-axis';
import { Share } from '@/_ui/share';

export const instant = false;

type Props = PageProps<'/[locale]/compare/[slugs]'>;

async function casesAt({ params }: Props) {
  const [{ locale, slugs: segment }, here] = await Promise.all([params, reading()]);
  if (!isLocale(locale)) notFound();
  const slugs = parseCompare(segment);
  const { stories, gone } = namedCases(here, locale, slugs);
  const words = messagesOf(locale);
  const names = stories.map(({ company }) => company);
  const own = words.share.compare;
  return {
    here,
    locale,
    slugs,
    stories,
    gone,
    words,
    title: names.length > 0 ? own.named(names) : own.title,
    names,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { here, locale, slugs, stories, words, title, names } = await casesAt(props);
  return metadataOf({
    site: here.site,
    locale,
    title,
    description: names.length > 0 ? words.share.compare.description(names) : words.share.compare.lead,
    path: (each) => comparePath(each, slugs),
    noindex: true,
    picture: stories.length >= FEWEST_COMPARED ? pictureOfComparison(here, locale, stories) : undefined,
  });
}

export default async function Page(props: Props) {
  const { here, locale, slugs, stories, gone, words, title } = await casesAt(props);
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
          <Share path={path} title={title} site={here.site} locale={locale} />
          <CompareTable stories={stories} locale={locale} catalogue={here} />
          <section className="mt-16" aria-labelledby="axis">
            <Band id="axis" title={own.axis} />
            <RoutesOnAxis stories={stories} locale={locale} />
          </section>
        </>
      ) : (
        <p className="notice mb-4">{own.few}</p>
      )}
      <section className="no-print mt-16" aria-labelledby="others">
        <Band id="others" title={own.title} />
        <CompareForm catalogue={here} locale={locale} chosen={stories.map(({ slug }) => slug)} />
      </section>
    </div>
  );
}
