/** Why a case was found: the passage with the words marked, and a link to the very place it stands at. */
import Link from 'next/link';
import type { Locale, Passage } from '@/_catalogue/catalogue';

interface Props {
  passage: Passage;
  /** The page of the case. */
  href: string;
  /** The language of the story where it is not the reader's. */
  lang: Locale | undefined;
  /** What the link says to those who do not see the passage. */
  readOn: { text: string; lang?: Locale };
}

export function SearchSnippet({ passage: { parts, title, anchor }, href, lang, readOn }: Props) {
  return (
    <div className="card-found" lang={lang}>
      <p>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</p>
      {title !== null &&
        (anchor === null ? (
          <p className="card-place">{title}</p>
        ) : (
          <Link className="card-place" href={`${href}#${encodeURIComponent(anchor)}`} prefetch={false}>
            <span className="sr-only" lang={readOn.lang}>
              {readOn.text}{' '}
            </span>
            {title}
          </Link>
        ))}
    </div>
  );
}
