'use client';
/** The boxes of one facet. A client component, so that the page's payload carries the options as data, not as elements. */
import { useState } from 'react';
import { optionId, type FacetOption } from './facet-option';

interface Props {
  name: string;
  options: readonly FacetOption[];
  /** Where some are folded away: how many stand before the fold, and what the fold says. */
  shown?: number;
  more?: string;
  /** What the field says that finds an option among many. */
  find: string;
}

/** Where there are more, a field finds one among them. */
const OPTIONS_SEEN = 12;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

export function FacetOptions({ name, options, shown = options.length, more, find }: Props) {
  const [sought, seek] = useState('');
  const needle = fold(sought);
  const folded = options.slice(shown);
  const boxOf = (option: FacetOption) => {
    const [text, count, , chosen = false, lang] = option;
    const id = optionId(option);
    return (
      // What is not sought is hidden, not gone: it may be chosen.
      <label key={id} className="option" hidden={!fold(text).includes(needle)}>
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
    );
  };
  return (
    <>
      {options.length > OPTIONS_SEEN && (
        <input
          type="search"
          // No part of the form around it.
          form="apart"
          className="mb-1.5 min-h-8 w-full rounded-sm border border-rule bg-label px-2 text-md placeholder:text-soft placeholder:opacity-100 noscript:hidden"
          aria-label={find}
          placeholder={find}
          autoComplete="off"
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
      )}
      {options.slice(0, shown).map(boxOf)}
      {folded.length > 0 && (
        <details className="disclosure" open={needle !== '' || folded.some(([, , , chosen]) => chosen)}>
          <summary hidden={needle !== ''}>{more}</summary>
          {folded.map(boxOf)}
        </details>
      )}
    </>
  );
}
