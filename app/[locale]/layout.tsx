/** The shell of every page: language, fonts, brand, navigation. */
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import {
  DEFAULT_LOCALE,
  isLocale,
  lastCatalogue,
  LOCALES,
  siteUrl,
  type Locale,
  type Site,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Footer } from '@/_ui/shell/footer';
import { Header } from '@/_ui/shell/header';
import './style.css';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';

// Both are preloaded. One that comes too late for the first paint is left for the next page: a swap would move the text.
const instrumentSans = localFont({
  display: 'optional',
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2',
  variable: '--font-sans-latin',
  weight: '400 700',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  adjustFontFallback: 'Arial',
});
const martianMono = localFont({
  display: 'optional',
  src: '../../node_modules/@fontsource-variable/martian-mono/files/martian-mono-latin-wght-normal.woff2',
  variable: '--font-mono-latin',
  weight: '100 800',
  // Arial stretched to a monospaced width would move more than the system's own monospaced face does.
  adjustFontFallback: false,
});

export const viewport: Viewport = { colorScheme: 'light dark' };

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

async function cachedSite(): Promise<Site> {
  'use cache';
  return (await cachedCatalogue()).site;
}

/** The site as it was read last: a cached one may be older than the revision that the page's validator names. */
const readSite = async () => lastCatalogue()?.site ?? cachedSite();

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite();
  return {
    title: { template: `%s · ${site.name}`, default: site.name },
    metadataBase: new URL(siteUrl(site)),
  };
}

/** A text as a string of CSS (https://drafts.csswg.org/cssom/#serialize-a-string), for the foot of printed pages. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}]/gu, (each) => `\\${each.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const asked = (await params).locale;
  // An unknown language is a page that does not exist; its 404 is told in the default language.
  const locale: Locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const site = await readSite();
  const brand = {
    '--accent-light': site.accent.light,
    '--accent-dark': site.accent.dark,
    '--running-foot': cssString(`${site.name} · ${siteUrl(site).replace(/^https?:\/\//, '')}`),
  } as React.CSSProperties;
  return (
    <html lang={locale} className={`${instrumentSans.variable} ${martianMono.variable}`} style={brand}>
      <body>
        <a className="skip" href="#content">
          {messagesOf(locale).skip}
        </a>
        <Header site={site} locale={locale} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} locale={locale} />
      </body>
    </html>
  );
}
