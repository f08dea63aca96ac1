/** The pages of a view before and after this one. */
import Link from 'next/link';
import { messagesOf } from '@/_i18n/messages';
import type { ViewProps } from './result-head';

export function Pages({ result: { query, pages }, locale, path }: Omit<ViewProps, 'catalogue'>) {
  if (pages === 1) return null;
  const words = messagesOf(locale).list;
  const link = (page: number, text: string, rel: string) =>
    page >= 1 && page <= pages ? (
      <Link className="link inline-block py-2 print:hidden" href={path(locale, { ...query, page })} rel={rel}>
        {text}
      </Link>
    ) : (
      <span />
    );
  return (
    <nav className="mt-8 flex items-center justify-between gap-4" aria-label={words.pages}>
      {link(query.page - 1, words.previous, 'prev')}
      <span className="key">{words.page(query.page, pages)}</span>
      {link(query.page + 1, words.next, 'next')}
    </nav>
  );
}
