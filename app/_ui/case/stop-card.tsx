/** One stop of a journey as a tracking event: large on its label, between the stop before and the stop after. */
import Link from 'next/link';
import {
  sentenceOfStop,
  type Case,
  type Catalogue,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { casePath, stopPath } from '@/_links/paths';
import { Inline } from '../shell/inline';
import { termHref } from './facts-label';
import { RoutePicture } from './route-picture';
import { Stop } from './stop';

interface Props {
  story: Case;
  /** One of the story's. */
  stop: Milestone;
  locale: Locale;
  catalogue: Catalogue;
}

export function OneStop({ story, stop, locale, catalogue }: Props) {
  const words = messagesOf(locale).stop;
  const { kinds, adopted } = messagesOf(locale).story;
  const lang = story.locale === locale ? undefined : story.locale;
  const index = story.timeline.indexOf(stop);
  const told = sentenceOfStop(story, stop);
  const near = (other: Milestone | undefined, label: string) =>
    other && (
      <Stop stop={other} locale={locale}>
        <p>
          <span className="key block">{label}</span>
          <Link
            className="link inline-block py-0.5"
            href={stopPath(locale, story.slug, other.id)}
            lang={lang}
          >
            {other.title}
          </Link>
        </p>
      </Stop>
    );
  return (
    <article className="label mt-6">
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-6 gap-y-3 border-b-2 border-ink p-5">
        <RoutePicture
          story={story}
          locale={locale}
          current={index}
          className="-ml-3.5 col-span-full h-18 w-auto max-w-full justify-self-start"
        />
        <p className="text-[1.375rem] leading-tight font-bold tracking-snug">
          <Link className="hover:text-accent" href={casePath(locale, story.slug)} lang={lang}>
            {story.company}
          </Link>
        </p>
        <p className="key">{words.place(index + 1, story.timeline.length)}</p>
      </header>
      <ol className="px-5 pt-7 pb-2">
        {near(story.timeline[index - 1], words.before)}
        <Stop stop={stop} locale={locale} current>
          <p className="key">{kinds[stop.kind]}</p>
          <h1 className="headline" lang={lang}>
            {stop.title}
          </h1>
          {stop.text ? (
            <p className="lead mt-4" lang={lang}>
              <Inline text={stop.text} />
            </p>
          ) : (
            told && (
              <blockquote className="lead mt-4 border-l-4 border-accent pl-5" lang={lang}>
                <p>{told.sentence}</p>
              </blockquote>
            )
          )}
          {stop.features.length > 0 && (
            <ul className="mt-5 flex flex-wrap gap-1.5" aria-label={adopted}>
              {stop.features.map((id) => {
                const { text, lang: termLang } = catalogue.label('feature', id, locale);
                return (
                  <li key={id}>
                    <Link
                      className="tag-link"
                      href={termHref(locale, 'feature', id)}
                      lang={termLang ?? undefined}
                    >
                      {text}
                    </Link>
                  </li>
                );
              })}
            </ul>
          )}
          <p className="mt-6">
            {/* No `Link`: a browser marks the target of an address only where it loads the page itself. */}
            <a className="link inline-block py-1" href={`${casePath(locale, story.slug)}#${stop.id}`}>
              {words.inStory}
            </a>
          </p>
        </Stop>
        {near(story.timeline[index + 1], words.after)}
      </ol>
    </article>
  );
}
