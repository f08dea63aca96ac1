/** Quotations and figures as records of their own: each with its source, its place in the story, and a way to take it along. */
import Link from 'next/link';
import {
  cutAtWord,
  type Catalogue,
  type Locale,
  type Proof,
  type ProofResult,
  type Query,
} from '@/_catalogue/catalogue';
import { listPath, quotesPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { attributionOf, proofPath, saidBy } from '@/_links/attribution';
import { CopyProof } from './copy-proof.client';
import { DateOf } from '../shell/date';
import { NoResults, Pages, ResultHead } from '../list/results';
import { Share } from '../share/share';

/** What a mail or a post begins with, in UTF-16 code units. */
const LONGEST_TITLE = 100;
/** What tells one anchor from another. */
const LONGEST_NAME = 40;
const WAY = 'quiet-link cursor-pointer py-1';

interface Props {
  result: ProofResult;
  locale: Locale;
  catalogue: Catalogue;
}

export function Proofs({ result, locale, catalogue }: Props) {
  const words = messagesOf(locale).proof;
  const { query, own, others, total, all, kind } = result;
  const path = (each: Locale, view: Query) => quotesPath(each, view, kind);
  const list = (proofs: readonly Proof[]) => (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-5 has-[details[open]]:items-start print:grid-cols-2 print:gap-[4mm]">
      {proofs.map((proof) => (
        <ProofRecord key={proof.id} proof={proof} locale={locale} catalogue={catalogue} />
      ))}
    </ul>
  );
  return (
    <section className="results gap-5" aria-labelledby="result-count">
      <ResultHead
        result={result}
        locale={locale}
        catalogue={catalogue}
        path={path}
        count={words.count(total, all)}
      />
      <Kinds result={result} locale={locale} />
      {total === 0 && (
        <NoResults result={result} locale={locale} catalogue={catalogue} path={path} none={words.none} />
      )}
      {own.length > 0 && (
        <>
          {query.q !== '' && <h3 className="key">{words.own(query.q)}</h3>}
          {list(own)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className="key">{words.others}</h3>
          {list(others)}
        </>
      )}
      <Pages result={result} locale={locale} path={path} />
      {total > 0 && (
        <p className="print:hidden">
          <Link className="link inline-block py-1" href={listPath(locale, { ...query, page: 1 })}>
            {words.stories}
          </Link>
        </p>
      )}
    </section>
  );
}

/** One link a kind of proof, each with what it leaves; nothing where there is one kind only. */
function Kinds({ result: { query, kind: chosen, kinds }, locale }: Pick<Props, 'result' | 'locale'>) {
  const words = messagesOf(locale).proof;
  if (kinds.length < 2) return null;
  const all = { kind: null, count: kinds.reduce((sum, { count }) => sum + count, 0) };
  return (
    <nav className="flex flex-wrap gap-2 print:hidden" aria-label={words.kind}>
      {[all, ...kinds].map(({ kind, count }) => (
        <Link
          key={kind}
          className="chip aria-[current]:bg-ink aria-[current]:text-paper"
          href={quotesPath(locale, { ...query, page: 1 }, kind)}
          aria-current={kind === chosen ? 'true' : undefined}
          scroll={false}
          prefetch={false}
        >
          {kind === null ? words.allKinds : words.kinds[kind]}
          <span className="tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}

function ProofRecord({ proof, locale, catalogue }: { proof: Proof; locale: Locale; catalogue: Catalogue }) {
  const words = messagesOf(locale);
  const { story } = proof;
  const lang = story.locale === locale ? undefined : story.locale;
  const attribution = attributionOf(proof, locale, catalogue.site);
  const [industry] = story.named.industry.map((id) => catalogue.label('industry', id, locale));
  return (
    <li
      className="label flex min-w-0 break-inside-avoid flex-col target:outline-[2.5px] target:outline-offset-3 target:outline-accent data-[kind=quote]:col-span-full"
      id={proof.id}
      data-kind={proof.kind}
    >
      <figure className="flex flex-1 flex-col">
        {proof.kind === 'quote' ? (
          <blockquote
            className="mx-4 mt-4 mb-5 max-w-[62ch] flex-1 border-l-4 border-accent pl-5 text-xl leading-snug font-medium"
            lang={lang}
          >
            <p>{proof.text}</p>
          </blockquote>
        ) : (
          <p className="flex-1 px-4 pt-3.5 pb-4 leading-[1.4]" lang={lang}>
            <strong className="mb-1.5 block text-[2.5rem] leading-[1.05] tracking-tight tabular-nums font-stretch-75% zh:text-[2.125rem] zh:leading-tight zh:tracking-normal">
              {proof.value}
            </strong>{' '}
            <span>{proof.label}</span>
            {proof.when && (
              <span className="block font-mono text-xs text-soft" lang={locale}>
                <DateOf when={proof.when} locale={locale} />
              </span>
            )}
          </p>
        )}
        <figcaption className="border-t border-ink px-4 py-2.5 text-md leading-[1.4]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span lang={lang}>
              {proof.kind === 'quote' && proof.author !== null && (
                <>
                  <span>{proof.author}</span>
                  {', '}
                </>
              )}
              <strong>{story.company}</strong>
            </span>
            {industry && (
              <span className="key" lang={industry.lang ?? undefined}>
                {industry.text}
              </span>
            )}
          </p>
          <p className="mt-1 font-mono text-2xs leading-normal wrap-anywhere text-soft">
            {attribution.url.replace(/^https?:\/\//, '')}
          </p>
        </figcaption>
      </figure>
      <p className="flex flex-wrap items-center gap-x-4 border-t border-rule px-4 py-1 text-md print:hidden">
        <Link className={WAY} href={proofPath(locale, proof)} prefetch={false}>
          {words.proof.place}
          <span className="sr-only" lang={lang}>
            : {story.company}
          </span>
        </Link>
        <CopyProof className={`${WAY} noscript:hidden`} attribution={attribution} words={words.proof.copy} />
        <a
          className="anchor quiet-link ml-auto py-1 opacity-100"
          href={`#${proof.id}`}
          aria-label={words.story.linkTo(cutAtWord(attribution.said, LONGEST_NAME))}
        >
          #
        </a>
      </p>
      <Share
        look="link"
        path={proofPath(locale, proof)}
        title={`${story.company}: ${cutAtWord(saidBy(proof), LONGEST_TITLE)}`}
        site={catalogue.site}
        locale={locale}
      />
    </li>
  );
}
