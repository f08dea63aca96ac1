/** The 404 page: a status for machines, a way on for people, also without JavaScript. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { locale as localeOfPage } from 'next/root-params';
import { Suspense } from 'react';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/_catalogue/catalogue';
import { homePath, listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { SearchForm } from './search-form';

function Throw(): never {
  notFound();
}

/**
 * Answers 404 with a body. A `notFound()` that reaches the root of the render leaves the body empty until scripts run;
 * inside a boundary the status is the same, and the fallback is what stands in the HTML.
 */
export function Missing({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={<MissingPage locale={locale} />}>
      <Throw />
    </Suspense>
  );
}

/**
 * What replaces the server's 404 once scripts run: the same page. The not-found.tsx of each page that renders `Missing`, not
 * one for all pages: the payload of every page below it carries it.
 */
export async function NotFound() {
  const asked = (await localeOfPage()) ?? '';
  return <MissingPage locale={isLocale(asked) ? asked : DEFAULT_LOCALE} />;
}

function MissingPage({ locale }: { locale: Locale }) {
  const words = messagesOf(locale).notFound;
  return (
    <div className="wrap grid max-w-3xl gap-8 py-20">
      <p className="key">404</p>
      <h1 className="headline">{words.title}</h1>
      <p className="lead">{words.text}</p>
      <SearchForm locale={locale} label={words.search} />
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        <li>
          <Link className="link inline-block py-1" href={listPath(locale)}>
            {words.list}
          </Link>
        </li>
        <li>
          <Link className="link inline-block py-1" href={homePath(locale)}>
            {words.home}
          </Link>
        </li>
      </ul>
    </div>
  );
}
