'use client';
/**
 * The dialog of search. Its field is there at once, in a plain GET form, so that no key waits for code: what answers it
 * loads when the dialog is first opened, and finds in the field what was typed until then.
 */
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import type { Site } from '@/_catalogue/catalogue';

export interface SearchProps {
  locale: 'en' | 'zh';
  /** The list, which answers without scripts and before they have come. */
  href: string;
  /** What the site calls its facets. */
  facets: Site['facets'];
  onClose: () => void;
}

// Where the code cannot be had, the form leads to the list all the same.
const SearchAnswers = lazy(() => import('./search-answers.client').catch(() => ({ default: () => null })));

export function SearchDialog({
  words,
  ...search
}: SearchProps & { words: Record<'label' | 'hint' | 'close', string> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // In the same step as the key that opened it: the next one goes to the field.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="search" aria-label={words.label} onClose={search.onClose}>
      <form action={search.href}>
        <input
          ref={field}
          name="q"
          aria-label={words.label}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.hint}
        />
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </form>
      <Suspense>
        <SearchAnswers {...search} field={field} />
      </Suspense>
    </dialog>
  );
}
