/** The timeline of a case as a tracking route: one line, stops, dates at the left, features where they came in. */
import Link from 'next/link';
import {
  dateEvidence,
  plainText,
  type Case,
  type Catalogue,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { stopPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { Inline } from '../shell/inline';
import { termHref } from './facts-label';
import { Stop } from './stop';

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
}

export function Journey({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const feature = (id: string, undated?: readonly string[]) => {
    const { text, lang: termLang } = catalogue.label('feature', id, locale);
    return (
      <li key={id}>
        <Link className="tag-link" href={termHref(locale, 'feature', id)} lang={termLang ?? undefined}>
          {text}
        </Link>
        {undated?.includes(id) && <span className="ml-1 text-md text-soft">({words.story.undated})</span>}
      </li>
    );
  };
  const stop = (milestone: Milestone) => (
    <Stop key={milestone.id} id={milestone.id} stop={milestone} locale={locale}>
      <p className="key pt-1.5">{words.story.kinds[milestone.kind]}</p>
      <h3
        className="text-[1.1875rem] leading-[1.3] font-semibold decoration-accent decoration-3 underline-offset-[0.25em] group-target/stop:underline"
        lang={lang}
      >
        {milestone.title}
        <a
          className="anchor"
          href={stopPath(locale, story.slug, milestone.id)}
          rel="nofollow"
          title={words.share.stop}
          aria-label={`${words.share.stop}: ${milestone.title}`}
        >
          ↗
        </a>
      </h3>
      <DateWords story={story} stop={milestone} locale={locale} />
      {milestone.text && (
        <p className="mt-1 max-w-[62ch] text-soft print:max-w-none" lang={lang}>
          <Inline text={milestone.text} />
        </p>
      )}
      {milestone.features.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-1.5" aria-label={words.story.adopted}>
          {milestone.features.map((id) => feature(id, milestone.undated))}
        </ul>
      )}
      {milestone.details.length > 0 ? (
        <ul lang={lang}>
          {milestone.details.map(({ id, title }) => (
            <li key={id}>
              <a className="quiet-link mt-1 py-0.5 text-md" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        milestone.section && (
          <a className="quiet-link mt-1 py-0.5 text-md print:hidden" href={`#${milestone.section}`}>
            {words.story.inStory}
            <span className="sr-only" lang={lang}>
              : {milestone.title}
            </span>
          </a>
        )
      )}
    </Stop>
  );
  return (
    <>
      <ol>{story.timeline.map(stop)}</ol>
      {story.unplaced.length > 0 && (
        <div className="ml-9 grid gap-2 wide:ml-53 print:break-inside-avoid">
          <p className="key">{words.story.unplaced}</p>
          <ul className="flex flex-wrap gap-1.5">{story.unplaced.map((id) => feature(id))}</ul>
        </div>
      )}
    </>
  );
}

/** The words that a date was read from, and a way to them; nothing for a date that the author gives. */
function DateWords({ story, stop, locale }: { story: Case; stop: Milestone; locale: Locale }) {
  const evidence = dateEvidence(story, stop.id);
  if (evidence.kind !== 'mentioned') return null;
  const { anchor, sentence, start, end } = evidence.at;
  return (
    <p className="text-md text-soft">
      {messagesOf(locale).story.dateFrom}{' '}
      <a
        className="quiet-link py-0.5"
        href={`#${anchor}`}
        lang={story.locale === locale ? undefined : story.locale}
      >
        “{sentence.slice(start, end)}”{story.locale === 'zh' ? '，' : ', '}
        {headingOf(story, anchor)}
      </a>
    </p>
  );
}

/** The text of the heading with this anchor. */
function headingOf({ sections }: Case, anchor: string): string {
  const section = sections.find(({ id }) => id === anchor);
  const [heading] = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' && block.id === anchor ? [block.text] : [])),
  );
  return plainText(section?.title ?? heading ?? '');
}
