/** Why a case was found: the passage with the words marked, and a link to the very place it stands at. */
import Link from 'next/link';
import type { Locale, Passage } from '@/_catalogue/catalogue';

const PLACE = 'relative inline-block max-w-full py-1 font-mono text-xs leading-normal';

/** A passage with the address of its place. */
export interface PlacedPassage extends Pick<Passage, 'parts' | 'title'> {
  href: string | null;
  /** The language of the passage where it is not the reader's. */
  lang?: Locale;
}

interface Props {
  passage: PlacedPassage;
  /** What the other language is called; what the link says to those who do not see the passage. */
  words: { locale: Locale; language: string; readOn: string };
}

export function SearchSnippet({ passage: { parts, title, href, lang }, words }: Props) {
  return (
    <div className="card-lead" lang={lang}>
      {lang && (
        <p className="key" lang={words.locale}>
          {words.language}
        </p>
      )}
      <p>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</p>
      {title !== null &&
        (href === null ? (
          <p className={PLACE}>{title}</p>
        ) : (
          <Link
            className={`${PLACE} text-accent underline decoration-1 underline-offset-[0.25em] hover:decoration-2`}
            href={href}
            hrefLang={lang}
            prefetch={false}
          >
            <span className="sr-only" lang={words.locale}>
              {`${words.readOn} `}
            </span>
            {title}
          </Link>
        ))}
    </div>
  );
}
