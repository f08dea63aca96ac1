/** Where a shortlist is made. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isLocale } from '@/_catalogue/catalogue';
import { homePath, makePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { choicesOf } from '@/_ui/compare/case-options';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { ShortlistMaker } from '@/_ui/share/shortlist-form.client';

export const instant = false;

type Props = PageProps<'/[locale]/shortlist'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const catalogue = await requestCatalogue();
  const { title, lead } = messagesOf(locale).share.shortlist;
  const path = (each: typeof locale) => shortlistPath(each, listOf([]));
  return metadataOf({ site: catalogue.site, locale, title, description: lead, path, noindex: true });
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  await connection();
  if (!isLocale(locale)) notFound();
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale);
  const own = words.share.shortlist;
  const { chosen, none, choose, up, down, remove, name, nameHint, note, noteHint, expires, make } = own;
  const path = shortlistPath(locale, listOf([]));
  return (
    <div className="wrap pt-4">
      <Breadcrumbs
        steps={[
          { name: words.nav.home, path: homePath(locale) },
          { name: own.title, path },
        ]}
        label={words.breadcrumb}
      />
      <h1 className="headline mt-6 mb-4">{own.title}</h1>
      <p className="lead mb-10">{own.lead}</p>
      <ShortlistMaker
        action={makePath(locale, 'shortlist')}
        choices={choicesOf(catalogue, locale)}
        words={{ chosen, none, choose, up, down, remove, name, nameHint, note, noteHint, expires, make }}
      />
    </div>
  );
}
