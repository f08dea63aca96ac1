import Link from 'next/link';
import type { Locale, Site } from '@/_catalogue/catalogue';
import { comparePath } from '@/_links/comparison';
import { homePath, listPath, quotesPath, timelinePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { LanguageSwitch } from './language-switch.client';
import { Menu } from './menu.client';
import { SearchOpener } from './search-opener.client';
import { ViewLink } from './view-link.client';
import { ShortlistLink } from '../share/shortlist-link.client';

/** The id that the button of the menu names. */
const MENU = 'menu';

export function Header({ site, locale }: { site: Site; locale: Locale }) {
  const words = messagesOf(locale);
  return (
    <header className="wrap flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-4 print:pt-0 print:pb-[4mm]">
      <Link
        href={homePath(locale)}
        className="inline-flex items-center gap-2.5 py-1.5 text-[1.25rem] font-bold tracking-snug font-stretch-80%"
      >
        <span className="brand-mark" aria-hidden="true" />
        {site.name}
      </Link>
      <nav className="-mr-2 ml-auto flex items-center lg:gap-3 print:hidden" aria-label={words.nav.label}>
        <Menu id={MENU}>
          <li>
            <ViewLink href={listPath(locale)}>{words.nav.stories}</ViewLink>
          </li>
          <li>
            <ViewLink href={timelinePath(locale)}>{words.nav.timeline}</ViewLink>
          </li>
          <li>
            <ViewLink href={quotesPath(locale)}>{words.proof.title}</ViewLink>
          </li>
          <li>
            <Link href={comparePath(locale, [])} className="nav-link">
              {words.share.compare.make}
            </Link>
          </li>
          <li>
            <ShortlistLink href={shortlistPath(locale, listOf([]))} text={words.share.shortlist.nav} />
          </li>
        </Menu>
        <ul className="flex items-center lg:gap-3">
          <li>
            <SearchOpener
              locale={locale}
              href={listPath(locale)}
              text={words.dialog.search}
              facets={site.facets}
              words={{ label: words.dialog.label, hint: words.dialog.hint, close: words.dialog.close }}
            />
          </li>
          <li>
            <LanguageSwitch locale={locale} text={words.switchLanguage} label={words.switchLanguageLabel} />
          </li>
          <li className="lg:hidden">
            <button type="button" popoverTarget={MENU} className="nav-link cursor-pointer">
              {words.nav.menu}
            </button>
          </li>
        </ul>
      </nav>
    </header>
  );
}
