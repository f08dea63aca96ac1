/** Why a case was found: the passage with the words marked, and a link to the very place it stands at. */
import Link from 'next/link';
import type { Locale, Passage } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { casePath } from '@/_links/paths';

const PLACE = 'relative inline-block max-w-full py-1 font-mono text-xs leading-normal';

interface Props {
  passage: Passage;
  slug: string;
  locale: Locale;
  /** The language of the version that the reader is shown. */
  shown: Locale;
}

export function Found({ passage: { parts, title, anchor, locale: language }, slug, locale, shown }: Props) {
  const words = messagesOf(locale).list;
  const lang = language === locale ? undefined : language;
  // The page of the reader's language has the anchors of the version that it shows.
  const page = casePath(language === shown ? locale : language, slug);
  return (
    <div className="mt-2 text-md leading-normal text-soft" lang={lang}>
      <p>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</p>
      {title !== null &&
        (anchor === null ? (
          <p className={PLACE}>{title}</p>
        ) : (
          <Link
            className={`${PLACE} text-accent underline decoration-1 underline-offset-[0.25em] hover:decoration-2`}
            href={`${page}#${encodeURIComponent(anchor)}`}
            hrefLang={lang}
            prefetch={false}
          >
            <span className="sr-only" lang={locale}>
              {words.readOn}{' '}
            </span>
            {title}
          </Link>
        ))}
    </div>
  );
}
