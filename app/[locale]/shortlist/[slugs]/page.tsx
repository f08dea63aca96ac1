/** A shortlist as its reader sees it: the sender's words, the cases in order with what matters of each, and what they share. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isLocale, type Case, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { withCampaign } from '@/_links/campaign';
import { campaignIn } from '@/_links/campaign-in';
import { comparePath, FEWEST_COMPARED, MOST_COMPARED } from '@/_links/comparison';
import { dossierOf, type DossierEntry } from '@/_links/dossier';
import { pictureOfShortlist } from '@/_publish/pictures/link-pictures';
import { hasEnded, listOf, parseShortlist, shortlistFilePath, shortlistPath } from '@/_links/shortlist';
import { draftPath } from '@/_links/shortlist-draft';
import { Band } from '@/_ui/shell/section-header';
import { CombinedFacts } from '@/_ui/compare/combined-facts';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { DossierStory } from '@/_ui/share/dossier-story';
import { NextStep } from '@/_ui/share/next-step';
import { Share } from '@/_ui/share/share';
import { ShortlistDraftLink } from '@/_ui/share/shortlist-draft-link.client';
import { ShortlistNotices } from '@/_ui/share/shortlist-notices';

export const instant = false;

type Props = PageProps<'/[locale]/shortlist/[slugs]'>;

async function listAt({ params, searchParams }: Props) {
  // Whether a list has ended depends on the day.
  await connection();
  const [{ locale, slugs }, parameters, catalogue] = await Promise.all([
    params,
    searchParams,
    requestCatalogue(),
  ]);
  if (!isLocale(locale)) notFound();
  const list = parseShortlist(slugs, parameters);
  const words = messagesOf(locale).share.shortlist;
  const dossier = dossierOf(catalogue, locale, list);
  const stories = dossier.entries.map(({ story }) => story);
  const title = list.title || words.fallback;
  return { catalogue, locale, list, parameters, words, ended: hasEnded(list), title, dossier, stories };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalogue, locale, list, words, ended, title, stories } = await listAt(props);
  return {
    ...metadataOf({
      site: catalogue.site,
      locale,
      title: ended ? words.expired.title : title,
      description: ended ? words.expired.text : words.description(stories.length),
      path: (each) => shortlistPath(each, ended ? listOf([]) : list),
      noindex: true,
      picture:
        !ended && stories.length > 0 ? pictureOfShortlist(catalogue, locale, list, stories) : undefined,
    }),
    // The sender's words stand in the address.
    referrer: 'strict-origin',
  };
}

export default async function Page(props: Props) {
  const { catalogue, locale, list, parameters, words, ended, title, dossier, stories } = await listAt(props);
  const campaign = campaignIn(parameters);
  if (ended) return <Ended entries={dossier.entries} locale={locale} catalogue={catalogue} />;
  return (
    <div className="wrap pt-12">
      <p className="key">{catalogue.site.name}</p>
      <h1 className="headline mt-3 mb-8">{title}</h1>
      {list.note !== '' && (
        <figure className="max-w-176 border-l-3 border-accent pl-5">
          <blockquote className="mb-2 text-[1.25rem] leading-normal whitespace-pre-line">
            {list.note}
          </blockquote>
          <figcaption className="key">{words.sender}</figcaption>
        </figure>
      )}
      <ShortlistNotices dossier={dossier} list={list} parameters={parameters} locale={locale} />
      {stories.length > 0 && (
        <p className="mt-6 flex flex-wrap items-baseline gap-x-6 print:hidden">
          <a
            className="link py-1"
            href={withCampaign(shortlistFilePath(locale, list, 'one-pager.pdf'), campaign)}
          >
            {words.onePager}
          </a>
          <a
            className="link py-1"
            href={withCampaign(shortlistFilePath(locale, list, 'slides.pptx'), campaign)}
          >
            {words.slides}
          </a>
          <ToCompare stories={stories} locale={locale} />
        </p>
      )}
      {list.expires !== '' && <p className="key mt-4">{words.ends(list.expires)}</p>}
      {stories.length > 0 && <Stories entries={dossier.entries} locale={locale} catalogue={catalogue} />}
      {stories.length > 1 && (
        <section className="mt-16 print:mt-[10mm]" aria-labelledby="together">
          <Band id="together" title={words.together} />
          <CombinedFacts stories={stories} locale={locale} catalogue={catalogue} />
        </section>
      )}
      <div className="mt-12 grid gap-4 print:hidden">
        <NextStep
          site={catalogue.site}
          locale={locale}
          slugs={stories.map(({ slug }) => slug)}
          name={title}
          path={shortlistPath(locale, list)}
          campaign={campaign}
        />
        <Share
          path={shortlistPath(locale, list)}
          title={title}
          site={catalogue.site}
          locale={locale}
          hasCampaign={false}
        />
        <p>
          <ShortlistDraftLink className="quiet-link py-1 text-md" href={draftPath(locale, list)}>
            {words.edit}
          </ShortlistDraftLink>
        </p>
      </div>
    </div>
  );
}

function ToCompare({ stories, locale }: { stories: readonly Case[]; locale: Locale }) {
  if (stories.length < FEWEST_COMPARED) return null;
  const words = messagesOf(locale).share.shortlist;
  const href = comparePath(
    locale,
    stories.map(({ slug }) => slug),
  );
  return (
    <Link className="link py-1" href={href} prefetch={false}>
      {stories.length > MOST_COMPARED ? words.compareFirst(MOST_COMPARED) : words.compare}
    </Link>
  );
}

interface StoriesProps {
  entries: readonly DossierEntry[];
  locale: Locale;
  catalogue: Catalogue;
}

function Stories({ entries, locale, catalogue }: StoriesProps) {
  return (
    <section className="mt-10" aria-labelledby="stories">
      <Band id="stories" title={messagesOf(locale).share.shortlist.stories} />
      <ol className="grid gap-6 print:gap-[4mm]">
        {entries.map((entry) => (
          <li key={entry.story.slug} className="flex">
            <DossierStory entry={entry} locale={locale} catalogue={catalogue} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Shown after the last day of a shortlist, without the sender's words. _server/page-status.ts sets the status. */
function Ended({ entries, ...shown }: StoriesProps) {
  const words = messagesOf(shown.locale).share.shortlist;
  return (
    <div className="wrap grid gap-8 py-20">
      <h1 className="headline">{words.expired.title}</h1>
      <p className="lead">{words.expired.text}</p>
      <p>
        <Link className="link inline-block py-1" href={listPath(shown.locale)}>
          {words.all}
        </Link>
      </p>
      {entries.length > 0 && <Stories {...shown} entries={entries.map(withoutPicks)} />}
    </div>
  );
}

const withoutPicks = ({ listed, ...entry }: DossierEntry): DossierEntry => ({
  ...entry,
  listed: { ...listed, why: '' },
  stop: null,
  says: null,
});
