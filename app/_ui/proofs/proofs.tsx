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
import { DateOf } from '../shell/date';
import { labelOf } from '../list/label';
import { NoResults } from '../list/no-results';
import { Pages } from '../list/pages';
import { ResultHead } from '../list/result-head';
import { ViewChange } from '../list/view-change';
import { ProofView, type ProofProps } from './proof-view.client';

/** What a mail or a post begins with, in UTF-16 code units. */
const LONGEST_TITLE = 100;
/** What tells one anchor from another. */
const LONGEST_NAME = 40;

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

function wordsOf(locale: Locale): ProofProps['words'] {
  const { proof, share, story } = messagesOf(locale);
  return { language: story.lang, place: proof.place, copy: proof.copy, share: share.panel };
}
/** One object for each language: the payload carries it once, and refers to it from each proof. */
const WORDS = { en: wordsOf('en'), zh: wordsOf('zh') };

/** One link a kind of proof, each with what it leaves; nothing where there is one kind only. */
function Kinds({ result: { query, kind: chosen, kinds }, locale }: Pick<Props, 'result' | 'locale'>) {
  const words = messagesOf(locale).proof;
  if (kinds.length < 2) return null;
  const all = { kind: null, count: kinds.reduce((sum, { count }) => sum + count, 0) };
  return (
    <nav className="flex flex-wrap gap-2 print:hidden" aria-label={words.kind}>
      {[all, ...kinds].map(({ kind, count }) => (
        <ViewChange
          key={kind}
          className="inline-flex min-h-8 items-center gap-2 rounded-xs border border-ink px-2.5 py-0.5 text-md leading-[1.3] hover:border-accent hover:text-accent aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
          href={quotesPath(locale, { ...query, page: 1 }, kind)}
          aria-current={kind === chosen ? 'true' : undefined}
        >
          {kind === null ? words.allKinds : words.kinds[kind]} <span className="tabular-nums">{count}</span>
        </ViewChange>
      ))}
    </nav>
  );
}

function ProofRecord({ proof, locale, catalogue }: { proof: Proof; locale: Locale; catalogue: Catalogue }) {
  const { story } = proof;
  const attribution = attributionOf(proof, locale, catalogue.site);
  const [industry] = story.named.industry.map((id) => labelOf(catalogue.label('industry', id, locale)));
  const said =
    proof.kind === 'quote'
      ? { text: proof.text, ...(proof.author !== null && { author: proof.author }) }
      : {
          value: proof.value,
          label: proof.label,
          ...(proof.when && { when: <DateOf when={proof.when} locale={locale} /> }),
        };
  return (
    <ProofView
      id={proof.id}
      locale={locale}
      attribution={attribution}
      href={proofPath(locale, proof)}
      title={`${story.company}: ${cutAtWord(saidBy(proof), LONGEST_TITLE)}`}
      anchorName={messagesOf(locale).story.linkTo(cutAtWord(attribution.said, LONGEST_NAME))}
      words={WORDS[locale]}
      {...said}
      {...(story.locale !== locale && { lang: story.locale })}
      {...(industry && { industry })}
    />
  );
}
