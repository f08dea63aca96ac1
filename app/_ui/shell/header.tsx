import Link from 'next/link';
import type { Locale, Site } from '@/_catalogue/catalogue';
import { homePath, listPath, timelinePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { LanguageSwitch } from './language-switch.client';
import { SearchOpener } from './search-opener.client';
import { ShortlistLink } from '../share/shortlist-link.client';

export function Header({ site, locale }: { site: Site; locale: Locale }) {
  const words = messagesOf(locale);
  return (
    <header className="site-header">
      <Link href={homePath(locale)} className="brand">
        <span className="brand-mark" aria-hidden="true" />
        {site.name}
      </Link>
      <div className="ml-auto">
        <ShortlistLink href={shortlistPath(locale, listOf([]))} text={words.share.shortlist.nav} />
      </div>
      <nav aria-label={words.nav.label}>
        <ul className="flex items-center gap-1 sm:gap-3">
          <li>
            <Link href={listPath(locale)} className="nav-link">
              {words.nav.stories}
            </Link>
          </li>
          <li>
            <Link href={timelinePath(locale)} className="nav-link">
              {words.nav.timeline}
            </Link>
          </li>
          <li>
            <SearchOpener locale={locale} href={listPath(locale)} words={words.dialog} />
          </li>
          <li>
            <LanguageSwitch locale={locale} text={words.switchLanguage} label={words.switchLanguageLabel} />
          </li>
        </ul>
      </nav>
    </header>
  );
}
