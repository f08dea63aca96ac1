/** Every quotation and every figure of the stories, found and filtered like the stories themselves. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  formatQuery,
  isLocale,
  isNarrow,
  siteUrl,
  type Catalogue,
  type Locale,
  type Proof,
  type ProofResult,
  type Query,
} from '@/_catalogue/catalogue';
import { homePath, quotesPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { breadcrumbsOf, JsonLd, quotationOf } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { proofPath } from '@/_links/attribution';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { FilterForm } from '@/_ui/list/filter-form.client';
import { Filters } from '@/_ui/list/filters';
import { Proofs } from '@/_ui/proofs/proofs';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { Share } from '@/_ui/share/share';
import { termsInWords } from '@/_i18n/view-title';

export const instant = false;

type Props = PageProps<'/[locale]/quotes'>;

/** "Proof points · finance · private cloud" */
function titleOf(catalogue: Catalogue, query: Query, locale: Locale): string {
  const terms = isNarrow(query) ? termsInWords(catalogue, query, locale) : [];
  return [messagesOf(locale).proof.title, ...terms].join(' · ');
}

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
    title: titleOf(catalogue, query, locale),
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
        <h1 className="headline">{words.proof.title}</h1>
        <p className="lead">{words.proof.lead(hasQuotes(result))}</p>
        <Share
          path={quotesPath(locale, result.query, result.kind)}
          title={titleOf(catalogue, result.query, locale)}
          site={catalogue.site}
          locale={locale}
        />
      </header>
      <FilterForm
        action={quotesPath(locale)}
        view={formatQuery(result.query)}
        also={result.kind ? `kind=${result.kind}` : undefined}
      >
        {result.kind && <input type="hidden" name="kind" value={result.kind} />}
        <Filters result={result} locale={locale} apply={words.proof.apply} />
        <Proofs result={result} locale={locale} catalogue={catalogue} />
      </FilterForm>
    </div>
  );
}
