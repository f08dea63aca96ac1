/** Where a shortlist is made, and made again from one that was received: its address holds what the form says. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isLocale, siteUrl, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { homePath, makePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { dossierOf, withRevisions } from '@/_links/dossier';
import { LONGEST_TITLE } from '@/_links/link-limits';
import { oneLine } from '@/_links/plain-text';
import { listOf, shortlistFilePath, shortlistPath, type Shortlist } from '@/_links/shortlist';
import { formatDraft, parseDraft } from '@/_links/shortlist-draft';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { Share } from '@/_ui/share/share';
import { ShortlistFields } from '@/_ui/share/shortlist-fields';
import { ShortlistForm } from '@/_ui/share/shortlist-form.client';
import { ShortlistNotices } from '@/_ui/share/shortlist-notices';

export const instant = false;

type Props = PageProps<'/[locale]/shortlist'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const catalogue = await requestCatalogue();
  const { title, lead } = messagesOf(locale).share.shortlist;
  const path = (each: typeof locale) => shortlistPath(each, listOf([]));
  return {
    ...metadataOf({ site: catalogue.site, locale, title, description: lead, path, noindex: true }),
    // The sender's words stand in the address.
    referrer: 'strict-origin',
  };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  await connection();
  if (!isLocale(locale)) notFound();
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale);
  const own = words.share.shortlist;
  const sent = parseDraft(parameters);
  const dossier = dossierOf(catalogue, locale, sent);
  const there = dossier.entries.map(({ listed, story }) => ({ ...listed, slug: story.slug }));
  const list = withRevisions(catalogue, { ...sent, stories: there });
  const isMade = parameters.made !== undefined;
  const q = oneLine([parameters.q ?? ''].flat()[0] ?? '', LONGEST_TITLE);
  return (
    <div className="wrap pt-4">
      <Breadcrumbs
        steps={[
          { name: words.nav.home, path: homePath(locale) },
          { name: own.title, path: shortlistPath(locale, listOf([])) },
        ]}
        label={words.breadcrumb}
      />
      <h1 className="headline mt-6 mb-4">{own.title}</h1>
      <p className="lead mb-10">{own.lead}</p>
      <ShortlistNotices dossier={dossier} list={sent} parameters={parameters} locale={locale} />
      {isMade && dossier.entries.length > 0 && <Made catalogue={catalogue} locale={locale} list={list} />}
      {isMade && dossier.entries.length === 0 && (
        <p id="link" tabIndex={-1} className="notice mb-10" role="alert">
          {own.made.missing}
        </p>
      )}
      <ShortlistForm
        action={makePath(locale, 'shortlist')}
        locale={locale}
        site={siteUrl(catalogue.site)}
        shown={[formatDraft(sent), isMade && 'made', q].filter(Boolean).join('&')}
        words={{ copied: own.made.copied, notCopied: own.made.notCopied }}
      >
        <ShortlistFields
          catalogue={catalogue}
          locale={locale}
          list={list}
          entries={dossierOf(catalogue, locale, list).entries}
          q={q}
        />
      </ShortlistForm>
    </div>
  );
}

interface MadeProps {
  catalogue: Catalogue;
  locale: Locale;
  list: Shortlist;
}

/** The link, and every way to send it. */
function Made({ catalogue, locale, list }: MadeProps) {
  const own = messagesOf(locale).share.shortlist;
  const path = shortlistPath(locale, list);
  const ways = [
    { href: path, text: own.made.open },
    { href: shortlistFilePath(locale, list, 'one-pager.pdf'), text: own.onePager },
    { href: shortlistFilePath(locale, list, 'slides.pptx'), text: own.slides },
  ];
  return (
    <section className="mb-12" aria-labelledby="link">
      <h2 id="link" tabIndex={-1} className="section-title">
        {own.made.title}
      </h2>
      <p className="mt-2">{own.made.text}</p>
      <Share
        look="open"
        path={path}
        title={list.title || own.fallback}
        site={catalogue.site}
        locale={locale}
      />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {ways.map(({ href, text }) => (
          <a key={href} className="link py-1" href={href}>
            {text}
          </a>
        ))}
      </p>
    </section>
  );
}
