import Link from 'next/link';
import { type Locale, type Site } from '@/_catalogue/catalogue';
import { listPath, quotesPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { comparePath } from '@/_links/comparison';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { ViewLink } from './view-link.client';
import { ShortlistLink } from '../share/shortlist-link.client';

export function Footer({ site, locale }: { site: Site; locale: Locale }) {
  const words = messagesOf(locale);
  return (
    <footer className="wrap mt-24 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-rule py-8 text-md text-soft print:hidden">
      <p>{site.tagline[locale]}</p>
      <ul className="flex flex-wrap items-baseline gap-x-6 gap-y-1 [&_a]:inline-block [&_a]:py-1 [&_a]:underline [&_a]:decoration-current [&_a]:underline-offset-[0.2em]">
        <li>
          <Link href={listPath(locale)}>{words.nav.stories}</Link>
        </li>
        <li>
          <ShortlistLink href={shortlistPath(locale, listOf([]))} text={words.share.shortlist.nav} />
        </li>
        <li>
          <Link href={comparePath(locale, [])}>{words.share.compare.title}</Link>
        </li>
        <li>
          <ViewLink href={quotesPath(locale)}>{words.proof.title}</ViewLink>
        </li>
        <li>{site.publisher.url ? <a href={site.publisher.url}>{site.publisher.name}</a> : words.footer}</li>
      </ul>
    </footer>
  );
}
