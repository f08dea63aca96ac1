/** A story of a shortlist as its reader sees it: why it is there, and what of it the sender chose. */
import Link from 'next/link';
import type { Case, Catalogue, Highlight, Locale, Milestone } from '@/_catalogue/catalogue';
import { cutAtWord, plainText } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import type { DossierEntry } from '@/_links/dossier';
import { casePath, stopPath } from '@/_links/paths';
import { RoutePicture } from '../case/route-picture';
import { Inline } from '../shell/inline';
import { DateOf } from '../shell/date';

const LONGEST_LEAD = { en: 260, zh: 150 };

interface Props {
  entry: DossierEntry;
  locale: Locale;
  catalogue: Catalogue;
}

export function DossierStory({ entry: { listed, story, stop, says }, locale, catalogue }: Props) {
  const lang = langOf(story.locale, locale);
  const words = messagesOf(locale);
  const [industry] = story.named.industry.map((id) => catalogue.label('industry', id, locale));
  const page = casePath(locale, story.slug);
  const hasPicks = stop !== null || says !== null;
  return (
    <article
      className={`label grid w-full break-inside-avoid ${hasPicks ? 'lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]' : ''}`}
    >
      <div className="grid min-w-0 content-start gap-3 p-5">
        <RoutePicture story={story} locale={locale} className="h-auto w-full max-w-96 justify-self-start" />
        <p className="key flex flex-wrap gap-x-4">
          {industry && <span lang={industry.lang ?? undefined}>{industry.text}</span>}
          {lang && <span>{words.story.lang}</span>}
        </p>
        <h3 className="text-3xl leading-close font-bold tracking-tight font-stretch-78%" lang={lang}>
          <Link className="hover:text-accent" href={page}>
            {story.company}
          </Link>
        </h3>
        {listed.why !== '' && (
          <div className="border-l-3 border-accent pl-4">
            <p className="key">{words.share.shortlist.why}</p>
            <p className="max-w-[40em] text-lg leading-snug font-medium">{listed.why}</p>
          </div>
        )}
        <p className="max-w-[62ch] text-md leading-normal text-soft" lang={lang}>
          {cutAtWord(plainText(story.lead), LONGEST_LEAD[story.locale])}
        </p>
        <p className="print:hidden">
          <Link className="link inline-block py-1" href={page}>
            {words.share.shortlist.readStory}
            <span className="sr-only" lang={lang}>
              : {story.company}
            </span>
          </Link>
        </p>
      </div>
      {hasPicks && (
        <div className="grid min-w-0 content-start gap-6 border-t border-ink p-5 lg:border-t-0 lg:border-l">
          {says && <Said says={says} story={story} locale={locale} />}
          {stop && <ChosenStop stop={stop} story={story} locale={locale} />}
        </div>
      )}
    </article>
  );
}

const langOf = (told: Locale, locale: Locale) => (told === locale ? undefined : told);

interface PickProps {
  story: Case;
  locale: Locale;
}

function Said({ says, story, locale }: PickProps & { says: Highlight & { lang: Locale } }) {
  const lang = langOf(says.lang, locale);
  const anchor = says.anchor === null ? '' : `#${encodeURIComponent(says.anchor)}`;
  // Where the reader's version does not tell it, the version that does is the place.
  const page = casePath(story.locale === says.lang ? locale : says.lang, story.slug);
  return (
    <div className="grid justify-items-start gap-2">
      {says.kind === 'figure' ? (
        <p lang={lang}>
          <strong className="proof-value">{says.value}</strong> {says.label}
          {says.when && (
            <span className="block font-mono text-xs text-soft" lang={locale}>
              <DateOf when={says.when} locale={locale} />
            </span>
          )}
        </p>
      ) : (
        <figure>
          <blockquote className="text-xl leading-snug font-medium" lang={lang}>
            {says.kind === 'quote' ? `“${says.text}”` : says.text}
          </blockquote>
          {says.kind === 'quote' && says.author && (
            <figcaption className="mt-2 text-md text-soft" lang={lang}>
              {says.author}
            </figcaption>
          )}
        </figure>
      )}
      <InStory href={page + anchor} locale={locale} />
    </div>
  );
}

function ChosenStop({ stop, story, locale }: PickProps & { stop: Milestone & { lang: Locale } }) {
  const lang = langOf(stop.lang, locale);
  const page = story.locale === stop.lang ? locale : stop.lang;
  return (
    <ol>
      <li data-kind={stop.kind} className="stop grid [--line-at:0.625rem] pl-9">
        <p className="key pt-1.5">
          {messagesOf(locale).story.kinds[stop.kind]}
          {stop.when && (
            <span className="ml-3">
              <DateOf when={stop.when} locale={locale} />
            </span>
          )}
        </p>
        <p className="text-[1.1875rem] leading-[1.3] font-semibold" lang={lang}>
          {stop.title}
        </p>
        {stop.text && (
          <p className="mt-1 text-soft" lang={lang}>
            <Inline text={stop.text} />
          </p>
        )}
        <p className="mt-1">
          <InStory href={stopPath(page, story.slug, stop.id)} locale={locale} />
        </p>
      </li>
    </ol>
  );
}

/** No `Link`: a browser marks the target of an address only where it loads the page itself. */
function InStory({ href, locale }: { href: string; locale: Locale }) {
  return (
    <a className="quiet-link py-0.5 text-md print:hidden" href={href} rel="nofollow">
      {messagesOf(locale).share.shortlist.inStory}
    </a>
  );
}
