'use client';
/** The form fields of a view. A client component, so that the page's payload carries them as data, not as elements. */
import type { FacetOption } from './facet-option';
import { FacetOptions } from './facet-options.client';
import { FilterPanel, type PanelWords } from './filter-panel.client';

export interface FacetData {
  facet: string;
  name: string;
  options: readonly FacetOption[];
  /** Where some are folded away: how many stand before the fold, and what the fold says. */
  shown?: number;
  more?: string;
}

export interface FiltersProps {
  q: string;
  /** The longest search text, in UTF-16 code units. */
  longest: number;
  /** Whether a case needs `all` of the chosen features; empty for any of them. */
  match: string;
  /** The order that is chosen, and all there are with their names; none where it cannot be chosen. */
  sort?: { chosen: string; all: readonly (readonly [value: string, text: string])[] };
  facets: readonly FacetData[];
  applied: number;
  words: PanelWords &
    Record<'words' | 'hint' | 'operators' | 'sort' | 'match' | 'matchAny' | 'matchAll' | 'find', string>;
}

export function FiltersView({ q, longest, match, sort, facets, applied, words }: FiltersProps) {
  return (
    // A column that scrolls by itself: whatever a choice leaves of the results is seen beside it. Neither it nor the page
    // follows what a choice moves: the box that was ticked stays where it is.
    <div className="grid gap-4 lg:sticky lg:top-0 lg:-mx-2 lg:-mt-4 lg:max-h-dvh lg:overflow-y-auto lg:[overflow-anchor:none] lg:px-2 lg:pt-4 print:hidden">
      <div className="grid gap-1.5">
        <label className="key" htmlFor="q">
          {words.words}
        </label>
        <input
          id="q"
          className="field"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={longest}
          placeholder={words.hint}
          autoComplete="off"
          aria-describedby="q-operators"
        />
        <p id="q-operators" className="text-sm text-soft">
          {words.operators}
        </p>
      </div>
      <FilterPanel applied={applied} words={words}>
        {sort && (
          <div className="grid gap-1.5">
            <label className="key" htmlFor="sort">
              {words.sort}
            </label>
            <select id="sort" name="sort" className="field" defaultValue={sort.chosen} key={sort.chosen}>
              {sort.all.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          {facets.map(({ facet, name, ...options }) => (
            <fieldset key={facet} className="border-t-bold border-ink pt-3 pb-4">
              <legend className="key float-left mb-1.5 w-full">{name}</legend>
              <div className="clear-both">
                {facet === 'feature' && (
                  <div role="radiogroup" aria-label={words.match} className="mb-1 flex flex-wrap gap-x-4">
                    {['', 'all'].map((value) => (
                      <label key={value} className="option">
                        <input type="radio" name="match" value={value} defaultChecked={match === value} />
                        <span>{value ? words.matchAll : words.matchAny}</span>
                      </label>
                    ))}
                  </div>
                )}
                <FacetOptions name={facet} {...options} find={words.find} />
              </div>
            </fieldset>
          ))}
        </div>
      </FilterPanel>
    </div>
  );
}
