/** The heading of a view: the name of its page, and the conditions in the order they stand in the address. */
import type { Catalogue, Locale, Query } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { termsInWords } from '@/_i18n/view-title';

/** More of them are in the title of the page, and all are chips. */
const NAMED = 4;

interface Props {
  title: string;
  query: Query;
  locale: Locale;
  catalogue: Catalogue;
}

export function ViewHeading({ title, query, locale, catalogue }: Props) {
  const terms = termsInWords(catalogue, query, locale);
  const rest = terms.length - NAMED;
  const named = rest > 0 ? [...terms.slice(0, NAMED), messagesOf(locale).list.more(rest)] : terms;
  return (
    <h1 className="headline">
      {title} {/* There without conditions too, so that the first filter moves nothing. */}
      <span className="block min-h-[1.5em] text-lg leading-normal font-semibold tracking-normal text-soft font-stretch-normal">
        {named.join(' · ')}
      </span>
    </h1>
  );
}
