/** The conditions a visitor can set: words, one group of boxes a facet with true counts, order. */
import {
  defaultSort,
  MAX_WORDS_LENGTH,
  sortsFor,
  type Answer,
  type Locale,
  type Option,
  type Sort,
} from '@/_catalogue/catalogue';
import { messagesOf, type Messages } from '@/_i18n/messages';
import { FacetOptions, type FacetOption } from './facet-options.client';

const OPTIONS_SHOWN = 8;

interface Props {
  result: Answer;
  locale: Locale;
  /** What the button says that a form without scripts is sent with. */
  apply?: string;
}

export function Filters({ result, locale, apply }: Props) {
  const words = messagesOf(locale);
  const { query, facets } = result;
  // The usual order has no value, so that it changes with the words: a form without scripts sends what it was given.
  const sortValue = (sort: Sort) => (sort === defaultSort(query.q) ? '' : sort);
  const applied = facets.reduce((sum, { options }) => sum + options.filter(({ chosen }) => chosen).length, 0);
  return (
    <div className="grid gap-4 print:hidden">
      <div className="grid gap-1.5">
        <label className="key" htmlFor="q">
          {words.list.words}
        </label>
        <input
          id="q"
          className="field"
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={MAX_WORDS_LENGTH}
          placeholder={words.home.searchHint}
          autoComplete="off"
          aria-describedby="q-operators"
        />
        <p id="q-operators" className="text-sm text-soft">
          {words.list.operators}
        </p>
      </div>
      {/* Beside the results there is room: the filters always stand open. */}
      <details className="group lg:details-content:h-auto lg:details-content:[content-visibility:visible]">
        <summary className="flex min-h-11 cursor-pointer items-center rounded-sm border-bold border-ink bg-label px-3.5 py-2 font-semibold group-open:mb-4 lg:supports-[selector(::details-content)]:hidden">
          {words.list.filters}
          {applied > 0 && ` (${applied})`}
        </summary>
        <div className="grid gap-4">
          <div className="grid gap-1.5">
            <label className="key" htmlFor="sort">
              {words.list.sort}
            </label>
            <select
              id="sort"
              name="sort"
              className="field"
              defaultValue={sortValue(query.sort)}
              key={query.sort}
            >
              {sortsFor(query.q).map((sort) => (
                <option key={sort} value={sortValue(sort)}>
                  {words.list.sorts[sort]}
                </option>
              ))}
            </select>
          </div>
          <div>
            {facets
              .filter(({ options }) => options.length > 0)
              .map(({ facet, label, options }) => (
                <fieldset key={facet} className="border-t-bold border-ink pt-3 pb-4">
                  <legend className="key float-left mb-1.5 w-full">
                    {label?.[locale] ?? words.facets[facet]}
                  </legend>
                  <div className="clear-both">
                    {facet === 'feature' && <MatchChoice match={query.match} words={words} />}
                    <Options name={facet} options={options} words={words} />
                  </div>
                </fieldset>
              ))}
          </div>
          <button className="button">{apply ?? words.list.apply}</button>
        </div>
      </details>
    </div>
  );
}

/** An option as it stands in the payload: hundreds of them are most of it. */
const compact = ({ id, text, lang, count, chosen }: Option): FacetOption =>
  lang ? [id, text, count, chosen, lang] : chosen ? [id, text, count, chosen] : [id, text, count];

function Options({ name, options, words }: { name: string; options: readonly Option[]; words: Messages }) {
  const [first, more] = [options.slice(0, OPTIONS_SHOWN), options.slice(OPTIONS_SHOWN)];
  return (
    <>
      <FacetOptions name={name} options={first.map(compact)} />
      {more.length > 0 && (
        <details className="disclosure" open={more.some(({ chosen }) => chosen)}>
          <summary>{words.list.more(more.length)}</summary>
          <FacetOptions name={name} options={more.map(compact)} />
        </details>
      )}
    </>
  );
}

function MatchChoice({ match, words }: { match: 'any' | 'all'; words: Messages }) {
  const choices = { any: words.list.matchAny, all: words.list.matchAll };
  return (
    <div role="radiogroup" aria-label={words.list.match} className="mb-1 flex flex-wrap gap-x-4">
      {(['any', 'all'] as const).map((value) => (
        <label key={value} className="option">
          <input type="radio" name="match" value={value} defaultChecked={match === value} />
          <span>{choices[value]}</span>
        </label>
      ))}
    </div>
  );
}
