'use client';
/**
 * A quotation or a figure with its source, its place in the story, and ways to take it along. A client component, so that a
 * page's payload carries each as data, not as elements.
 */
import Link from 'next/link';
import type { Locale } from '@/_catalogue/catalogue';
import type { Attribution } from '@/_links/attribution-formats';
import type { Label } from '../list/card-view.client';
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
    place: string;
    copy: React.ComponentProps<typeof CopyProof>['words'];
    share: React.ComponentProps<typeof SharePanel>['words'];
  };
}

export function ProofView({ id, text, lang, attribution, href, words, ...proof }: ProofProps) {
  const { company, url } = attribution;
  return (
    <li
      className="label flex min-w-0 break-inside-avoid flex-col target:outline-[2.5px] target:outline-offset-3 target:outline-accent data-[kind=quote]:col-span-full"
      id={id}
      data-kind={text === undefined ? 'figure' : 'quote'}
    >
      <figure className="flex flex-1 flex-col">
        {text !== undefined ? (
          <blockquote
            className="mx-4 mt-4 mb-5 max-w-[62ch] flex-1 border-l-4 border-accent pl-5 text-xl leading-snug font-medium"
            lang={lang}
          >
            <p>{text}</p>
          </blockquote>
        ) : (
          <p className="flex-1 px-4 pt-3.5 pb-4 leading-[1.4]" lang={lang}>
            <strong className="mb-1.5 block text-[2.5rem] leading-[1.05] tracking-tight tabular-nums font-stretch-75% zh:text-[2.125rem] zh:leading-tight zh:tracking-normal">
              {proof.value}
            </strong>{' '}
            <span>{proof.label}</span>
            {proof.when && (
              <span className="block font-mono text-xs text-soft" lang={proof.locale}>
                {proof.when}
              </span>
            )}
          </p>
        )}
        <figcaption className="border-t border-ink px-4 py-2.5 text-md leading-[1.4]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span lang={lang}>
              {proof.author !== undefined && (
                <>
                  <span>{proof.author}</span>
                  {', '}
                </>
              )}
              <strong>{company}</strong>
            </span>
            {proof.industry && (
              <span className="key" lang={proof.industry.lang}>
                {proof.industry.text}
              </span>
            )}
          </p>
          <p className="mt-1 font-mono text-2xs leading-normal wrap-anywhere text-soft">
            {url.replace(/^https?:\/\//, '')}
          </p>
        </figcaption>
      </figure>
      <p className="flex flex-wrap items-center gap-x-4 border-t border-rule px-4 py-1 text-md print:hidden">
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
