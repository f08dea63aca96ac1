/** The shell of every page: language, fonts, brand, navigation. */
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import {
  DEFAULT_LOCALE,
  isLocale,
  lastCatalogue,
  LOCALES,
  paletteOf,
  siteUrl,
  type Locale,
  type Site,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Footer } from '@/_ui/shell/footer';
import { Header } from '@/_ui/shell/header';
import './style.css';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';

// Both are preloaded. Until they come, text is set in faces of the system that are as wide: see fonts.css.
const instrumentSans = localFont({
  display: 'swap',
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2',
  variable: '--font-sans-latin',
  weight: '400 700',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  adjustFontFallback: false,
});
const martianMono = localFont({
  display: 'swap',
  src: '../../node_modules/@fontsource-variable/martian-mono/files/martian-mono-latin-wght-normal.woff2',
  variable: '--font-mono-latin',
  weight: '100 800',
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

/** The palette as custom properties, `--ink-light` and so on; style.css makes colours of them. */
function colourProperties(site: Site): Record<string, string> {
  const entries = Object.entries(paletteOf(site)).flatMap(([ground, palette]) =>
    Object.entries(palette).map(([name, colour]) => [`--${name}-${ground}`, colour] as const),
  );
  return Object.fromEntries(entries);
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const asked = (await params).locale;
  // An unknown language is a page that does not exist; its 404 is told in the default language.
  const locale: Locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const site = await readSite();
  const brand = {
    ...colourProperties(site),
    '--running-foot': cssString(`${site.name} · ${siteUrl(site).replace(/^https?:\/\//, '')}`),
  } as React.CSSProperties;
  return (
    <html lang={locale} className={`${instrumentSans.variable} ${martianMono.variable}`} style={brand}>
      <body>
        <a
          className="absolute -top-16 left-4 z-10 bg-ink px-4 py-2 text-paper focus:top-4 print:hidden"
          href="#content"
        >
          {messagesOf(locale).skip}
        </a>
        <Header site={site} locale={locale} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} locale={locale} />
        {/* Fields that stand within a form and are not part of it name this one, which sends nothing. */}
        <form id="apart" method="dialog" hidden />
      </body>
    </html>
  );
}
