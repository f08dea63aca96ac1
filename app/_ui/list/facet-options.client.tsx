'use client';
/** The boxes of one facet. A client component, so that the page's payload carries the options as data, not as elements. */

/** Id, text, number of cases; then, where they differ from the usual: whether it is chosen, the language of the text. */
export type FacetOption = readonly [id: string, text: string, count: number, chosen?: boolean, lang?: string];

export function FacetOptions({ name, options }: { name: string; options: readonly FacetOption[] }) {
  return options.map(([id, text, count, chosen = false, lang]) => (
    <label key={id} className="option">
      <input
        type="checkbox"
        name={name}
        value={id}
        defaultChecked={chosen}
        disabled={count === 0 && !chosen}
      />
      <span lang={lang}>{text}</span>
      <span className="option-count">{count}</span>
    </label>
  ));
}
