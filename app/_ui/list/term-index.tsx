/** The terms of a facet with how many cases each has, as an index; what is rare is folded away. */
import Link from 'next/link';
import type { Catalogue, FacetId, Locale } from '@/_catalogue/catalogue';
import { facetName, messagesOf } from '@/_i18n/messages';
import { termHref } from '../case/facts-label';

/** Where the terms of a facet stand beside each other: three columns, the third of them with two rows. */
const PLACES: Partial<Record<FacetId, string>> = {
  industry: 'lg:row-span-2',
  feature: 'border-t lg:row-span-2 lg:border-t-0 lg:border-l',
  cloud: 'border-t lg:border-t-0 lg:border-l',
  challenge: 'border-t lg:border-l',
};

interface Props {
  facet: FacetId;
  /** Terms before the fold. */
  shown: number;
  locale: Locale;
  catalogue: Catalogue;
}

export function TermIndex({ facet, shown, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const terms = catalogue.countedTerms(locale, facet, catalogue.uses(locale, facet));
  if (terms.length === 0) return null;
  return (
    <div
      className={`min-w-0 border-ink p-4 print:row-auto print:-mt-px print:-ml-px print:break-inside-avoid print:border-t print:border-l ${PLACES[facet] ?? ''}`}
    >
      <h3 className="key">{facetName(catalogue.site, facet, locale)}</h3>
      <TermList terms={terms.slice(0, shown)} facet={facet} locale={locale} />
      {terms.length > shown && (
        <details className="disclosure print:hidden">
          <summary>{words.list.more(terms.length - shown)}</summary>
          <TermList terms={terms.slice(shown)} facet={facet} locale={locale} />
        </details>
      )}
    </div>
  );
}

interface ListProps {
  terms: readonly { id: string; text: string; lang: Locale | null; count: number }[];
  facet: FacetId;
  locale: Locale;
}

export function TermList({ terms, facet, locale }: ListProps) {
  return (
    <ul className="mt-2 [&_a]:flex [&_a]:justify-between [&_a]:gap-3 [&_a]:border-b [&_a]:border-rule [&_a]:py-1 [&_a]:text-md [&_a]:leading-[1.35] [&_a]:hover:border-current [&_a]:hover:text-accent">
      {terms.map(({ id, text, lang, count }) => (
        <li key={id}>
          <Link href={termHref(locale, facet, id)}>
            <span lang={lang ?? undefined}>{text}</span>
            <span className="numeral leading-5">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
