'use client';
/**
 * A quotation or a figure with its source, its place in the story, and ways to take it along. A client component, so that a
 * page's payload carries each as data, not as elements.
 */
import Link from 'next/link';
import type { Locale } from '@/_catalogue/catalogue';
import type { Attribution } from '@/_links/attribution-formats';
import type { Label } from '../list/label';
import { SharePanel } from '../share/share-panel.client';
import { CopyProof } from './copy-proof.client';

const WAY = 'quiet-link cursor-pointer py-1';

export interface ProofProps {
  id: string;
  /** The text of a quotation; a figure has `value` and `label`. */
  text?: string;
  value?: string;
  label?: string;
  when?: React.ReactNode;
  author?: string;
  /** The language of the page, of `when`. */
  locale: Locale;
  /** The language of the story where it is not that of the page. */
  lang?: Locale;
  industry?: Label;
  attribution: Attribution;
  /** Its place in the story. */
  href: string;
  /** What the link to it is shared with. */
  title: string;
  /** The name of the link to it on this page. */
  anchorName: string;
  words: {
    /** What the other language is called. */
    language: string;
    place: string;
    copy: React.ComponentProps<typeof CopyProof>['words'];
    share: React.ComponentProps<typeof SharePanel>['words'];
  };
}

export function ProofView({ id, text, lang, attribution, href, words, ...proof }: ProofProps) {
  const { company, url } = attribution;
  return (
    <li className="proof" id={id} data-kind={text === undefined ? 'figure' : 'quote'}>
      <figure className="flex flex-1 flex-col">
        {text !== undefined ? (
          <blockquote className="proof-quote" lang={lang}>
            <p>{text}</p>
          </blockquote>
        ) : (
          <p className="flex-1 px-4 pt-3.5 pb-4 leading-[1.4]" lang={lang}>
            <strong className="proof-value">{proof.value}</strong> <span>{proof.label}</span>
            {proof.when && (
              <span className="block font-mono text-xs text-soft" lang={proof.locale}>
                {proof.when}
              </span>
            )}
          </p>
        )}
        <figcaption className="proof-source">
          <p className="proof-company">
            <span lang={lang}>
              {proof.author !== undefined && (
                <>
                  <span>{proof.author}</span>
                  {', '}
                </>
              )}
              <strong>{company}</strong>
            </span>
            {lang && <span className="key">{words.language}</span>}
            {proof.industry && (
              <span className="key" lang={proof.industry[1]}>
                {proof.industry[0]}
              </span>
            )}
          </p>
          <p className="proof-address">{url.replace(/^https?:\/\//, '')}</p>
        </figcaption>
      </figure>
      <p className="proof-ways">
        <Link className={WAY} href={href} prefetch={false}>
          {words.place}
          <span className="sr-only" lang={lang}>
            : {company}
          </span>
        </Link>
        <CopyProof className={`${WAY} noscript:hidden`} attribution={attribution} words={words.copy} />
        <a
          className="anchor quiet-link ml-auto py-1 opacity-100"
          href={`#${id}`}
          aria-label={proof.anchorName}
        >
          #
        </a>
      </p>
      <SharePanel look="link" address={url} title={proof.title} words={words.share} />
    </li>
  );
}
