/** The terms of a facet with how many cases each has, as an index; what is rare is folded away. */
import Link from 'next/link';
import type { Catalogue, FacetId, Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { termHref } from '../case/facts-label';

interface Props {
  facet: FacetId;
  /** Terms before the fold. */
  shown: number;
  locale: Locale;
  catalogue: Catalogue;
}

export function TermIndex({ facet, shown, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const uses = catalogue.uses(locale, facet);
  const terms = catalogue
    .terms(facet)
    .map((id) => ({ ...catalogue.label(facet, id, locale), count: uses.get(id) ?? 0 }));
  return (
    <div className={`index-cell index-${facet}`}>
      <h3 className="key">{words.facets[facet]}</h3>
      <TermList terms={terms.slice(0, shown)} facet={facet} locale={locale} />
      {terms.length > shown && (
        <details className="disclosure">
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
    <ul className="index-list">
      {terms.map(({ id, text, lang, count }) => (
        <li key={id}>
          <Link href={termHref(locale, facet, id)}>
            <span lang={lang ?? undefined}>{text}</span>
            <span className="index-count">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
