/** The timeline of a case as a tracking route: one line, stops, dates at the left, features where they came in. */
import Link from 'next/link';
import type { Case, Catalogue, Locale, Milestone } from '@/_catalogue/catalogue';
import { stopPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { DateOf } from '../shell/date';
import { Inline } from '../shell/inline';
import { termHref } from './facts-label';

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
}

export function Journey({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const feature = (id: string) => {
    const { text, lang: termLang } = catalogue.label('feature', id, locale);
    return (
      <li key={id}>
        <Link className="tag-link" href={termHref(locale, 'feature', id)} lang={termLang ?? undefined}>
          {text}
        </Link>
      </li>
    );
  };
  const stop = (milestone: Milestone) => (
    <li key={milestone.id} id={milestone.id} className={`stop stop-${milestone.kind}`}>
      <p className="stop-date">{milestone.when && <DateOf when={milestone.when} locale={locale} />}</p>
      <div className="stop-body">
        <p className="key stop-kind">{words.story.kinds[milestone.kind]}</p>
        <h3 className="stop-title" lang={lang}>
          {milestone.title}
          <a className="anchor" href={`#${milestone.id}`} aria-label={words.story.linkTo(milestone.title)}>
            #
          </a>
        </h3>
        {milestone.text && (
          <p className="stop-text" lang={lang}>
            <Inline text={milestone.text} />
          </p>
        )}
        {milestone.features.length > 0 && (
          <ul className="tags mt-2" aria-label={words.story.adopted}>
            {milestone.features.map(feature)}
          </ul>
        )}
        {milestone.details.length > 0 ? (
          <ul className="stop-details" lang={lang}>
            {milestone.details.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        ) : (
          milestone.section && (
            <a className="stop-more" href={`#${milestone.section}`}>
              {words.story.inStory}
              <span className="sr-only" lang={lang}>
                : {milestone.title}
              </span>
            </a>
          )
        )}
        <a className="stop-more no-print" href={stopPath(locale, story.slug, milestone.id)} rel="nofollow">
          {words.share.panel.stop}
          <span className="sr-only" lang={lang}>
            : {milestone.title}
          </span>
        </a>
      </div>
    </li>
  );
  return (
    <>
      <ol className="route">{story.timeline.map(stop)}</ol>
      {story.unplaced.length > 0 && (
        <div className="route-rest">
          <p className="key">{words.story.unplaced}</p>
          <ul className="tags">{story.unplaced.map(feature)}</ul>
        </div>
      )}
    </>
  );
}
