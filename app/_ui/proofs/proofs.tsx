/** Quotations and figures as records of their own: each with its source, its place in the story, and a way to take it along. */
import Link from 'next/link';
import { cutAtWord, type Catalogue, type Locale, type Proof, type ProofResult } from '@/_catalogue/catalogue';
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

interface Props {
  result: ProofResult;
  locale: Locale;
  catalogue: Catalogue;
}

export function Proofs({ result, locale, catalogue }: Props) {
  const words = messagesOf(locale).proof;
  const { query, own, others, total, all } = result;
  const list = (proofs: readonly Proof[]) => (
    <ul className="proofs">
      {proofs.map((proof) => (
        <ProofRecord key={proof.id} proof={proof} locale={locale} catalogue={catalogue} />
      ))}
    </ul>
  );
  return (
    <section className="results grid gap-5" aria-labelledby="result-count">
      <ResultHead
        result={result}
        locale={locale}
        catalogue={catalogue}
        path={quotesPath}
        count={words.count(total, all)}
      />
      {total === 0 && (
        <NoResults
          result={result}
          locale={locale}
          catalogue={catalogue}
          path={quotesPath}
          none={words.none}
        />
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
      <Pages result={result} locale={locale} path={quotesPath} />
      {total > 0 && (
        <p className="no-print">
          <Link className="link inline-block py-1" href={listPath(locale, { ...query, page: 1 })}>
            {words.stories}
          </Link>
        </p>
      )}
    </section>
  );
}

function ProofRecord({ proof, locale, catalogue }: { proof: Proof; locale: Locale; catalogue: Catalogue }) {
  const words = messagesOf(locale);
  const { story } = proof;
  const lang = story.locale === locale ? undefined : story.locale;
  const attribution = attributionOf(proof, locale, catalogue.site);
  const [industry] = story.named.industry.map((id) => catalogue.label('industry', id, locale));
  return (
    <li className={`proof label proof-${proof.kind}`} id={proof.id}>
      <figure>
        {proof.kind === 'quote' ? (
          <blockquote className="proof-said" lang={lang}>
            <p>{proof.text}</p>
          </blockquote>
        ) : (
          <p className="proof-said" lang={lang}>
            <strong className="proof-value">{proof.value}</strong> <span>{proof.label}</span>
            {proof.when && (
              <span className="proof-when" lang={locale}>
                <DateOf when={proof.when} locale={locale} />
              </span>
            )}
          </p>
        )}
        <figcaption className="proof-source">
          <p>
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
          <p className="proof-address">{attribution.url.replace(/^https?:\/\//, '')}</p>
        </figcaption>
      </figure>
      <p className="proof-ways no-print">
        <Link href={proofPath(locale, proof)} prefetch={false}>
          {words.proof.place}
          <span className="sr-only" lang={lang}>
            : {story.company}
          </span>
        </Link>
        <CopyProof attribution={attribution} words={words.proof.copy} />
        <a
          className="anchor"
          href={`#${proof.id}`}
          aria-label={words.story.linkTo(cutAtWord(attribution.said, LONGEST_NAME))}
        >
          #
        </a>
      </p>
      <Share
        path={proofPath(locale, proof)}
        title={`${story.company}: ${cutAtWord(saidBy(proof), LONGEST_TITLE)}`}
        site={catalogue.site}
        locale={locale}
      />
    </li>
  );
}
