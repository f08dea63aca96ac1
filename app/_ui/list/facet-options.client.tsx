'use client';
/** The boxes of one facet. A client component, so that the page's payload carries the options as data, not as elements. */

export interface FacetOption {
  id: string;
  text: string;
  /** Where it is not the language of the page. */
  lang?: string;
  count: number;
  chosen?: boolean;
}

export function FacetOptions({ name, options }: { name: string; options: readonly FacetOption[] }) {
  return options.map(({ id, text, lang, count, chosen = false }) => (
    <label key={id} className="option">
      <input
        type="checkbox"
        name={name}
        value={id}
        defaultChecked={chosen}
        disabled={count === 0 && !chosen}
      />
      <span lang={lang}>{text}</span>
      <span className="count">{count}</span>
    </label>
  ));
}
