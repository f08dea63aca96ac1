/** Every quotation and every figure of the stories, found and filtered like the stories themselves. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  formatQuery,
  isLocale,
  isNarrow,
  siteUrl,
  type Proof,
  type ProofResult,
} from '@/_catalogue/catalogue';
import { homePath, quotesPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { breadcrumbsOf } from '@/_seo/collection';
import { JsonLd, quotationOf } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { proofPath } from '@/_links/attribution';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { FilterForm } from '@/_ui/list/filter-form.client';
import { Filters } from '@/_ui/list/filters';
import { Proofs } from '@/_ui/proofs/proofs';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { Share } from '@/_ui/share/share';
import { ViewHeading } from '@/_ui/list/view-heading';
import { viewTitle } from '@/_i18n/view-title';

export const instant = false;

type Props = PageProps<'/[locale]/quotes'>;

/** Whether there is anybody's word to promise. */
const hasQuotes = ({ kinds }: Pick<ProofResult, 'kinds'>) => kinds.some(({ kind }) => kind === 'quote');

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const catalogue = await requestCatalogue();
  const { query, total, kind, kinds } = catalogue.proofs(locale, parameters);
  return metadataOf({
    site: catalogue.site,
    locale,
    title: viewTitle(catalogue, query, locale, messagesOf(locale).proof.title),
    description: messagesOf(locale).proof.description(total, hasQuotes({ kinds })),
    path: (each) => quotesPath(each, isNarrow(query) ? { ...query, page: 1 } : undefined),
    noindex: formatQuery(query) !== '' || kind !== null,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale);
  const result = catalogue.proofs(locale, parameters);
  const base = siteUrl(catalogue.site);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.proof.title, path: quotesPath(locale) },
  ];
  const quotations = [...result.own, ...result.others].flatMap((proof: Proof) =>
    proof.kind === 'quote' ? [quotationOf(base + proofPath(locale, proof), proof, catalogue)] : [],
  );
  return (
    <div className="wrap pt-4">
      <JsonLd things={[breadcrumbsOf(base, steps), ...quotations]} />
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <header className="mt-6 mb-8 grid gap-4">
        <ViewHeading title={words.proof.title} query={result.query} locale={locale} catalogue={catalogue} />
        <p className="lead">{words.proof.lead(hasQuotes(result))}</p>
        <Share
          path={quotesPath(locale, result.query, result.kind)}
          title={viewTitle(catalogue, result.query, locale, words.proof.title)}
          site={catalogue.site}
          locale={locale}
        />
      </header>
      <FilterForm
        action={quotesPath(locale)}
        view={formatQuery(result.query)}
        also={result.kind ? `kind=${result.kind}` : undefined}
        skip={words.list.skip}
      >
        {result.kind && <input type="hidden" name="kind" value={result.kind} />}
        <Filters result={result} locale={locale} things={words.proof} />
        <Proofs result={result} locale={locale} catalogue={catalogue} />
      </FilterForm>
    </div>
  );
}
