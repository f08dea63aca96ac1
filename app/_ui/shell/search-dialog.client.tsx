'use client';
/**
 * Search as you type: a modal dialog with a combobox, after the ARIA Authoring Practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Recent searches stay in the browser.
 */
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import type { Site } from '@/_catalogue/catalogue';
import { facetName } from '@/_i18n/facet-names';
import { searchMessages } from '@/_i18n/search-messages';
import { readRecent, rememberSearch } from './recent-searches.client';
import { useSearchAnswer } from './search-request.client';

interface Props {
  locale: 'en' | 'zh';
  href: string;
  /** What the site calls its facets. */
  facets: Site['facets'];
  onClose: () => void;
}

/** One line of the list: where it leads, or the words it puts into the field. */
interface Choice {
  key: string;
  href?: string;
  fill?: string;
  content: React.ReactNode;
}

export default function SearchDialog({ locale, href, facets, onClose }: Props) {
  const words = searchMessages[locale];
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const id = useId();
  const [q, setQ] = useState('');
  const [active, setActive] = useState(-1);
  const [recent] = useState(readRecent);
  const answer = useSearchAnswer(q, locale);

  useEffect(() => dialog.current?.showModal(), []);
  // The focus stays in the field, so nothing else brings the active option into view.
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const isEmpty = q.trim() === '';
  const recents = recent.map((words): Choice => ({ key: words, fill: words, content: words }));
  const terms = (answer?.terms ?? []).map(({ facet, id: term, label, lang, count, url }): Choice => {
    const [before, after = ''] = words.term
      .replace('{facet}', facetName({ facets }, facet, locale))
      .split('{term}');
    const { pathname, search } = new URL(url);
    return {
      key: `${facet}/${term}`,
      href: pathname + search,
      content: (
        <span>
          {before}
          <b lang={lang ?? undefined}>{label}</b>
          {after.replace('{count}', String(count))}
        </span>
      ),
    };
  });
  const choices: Choice[] = [];
  if (isEmpty) choices.push(...recents, ...terms);
  else if (answer) {
    if (answer.suggestion) {
      const fill = answer.suggestion;
      choices.push({ key: 'suggestion', fill, content: `${words.didYouMean} ${fill}` });
    }
    choices.push(...terms);
    for (const { slug, locale: shown, company, named, lang, place, passage, url } of answer.results) {
      const { pathname, hash } = new URL(url);
      choices.push({
        key: slug,
        href: pathname + hash,
        content: (
          <>
            <span className="font-bold font-stretch-80%" lang={shown}>
              {named ? words.company.replace('{company}', company) : company}
              {place && (
                <span className="ml-2.5 text-[0.875rem] font-normal text-soft font-stretch-100%">
                  {place}
                </span>
              )}
            </span>
            <span className="text-md leading-snug text-soft" lang={lang}>
              {passage.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
            </span>
          </>
        ),
      });
    }
    if (answer.total > 0) {
      const all = `${href}?${new URLSearchParams({ q: q.trim() })}`;
      choices.push({ key: 'all', href: all, content: words.all.replace('{count}', String(answer.total)) });
    }
  }

  const take = (choice: Choice | undefined) => {
    if (choice?.fill !== undefined) {
      setQ(choice.fill);
      setActive(-1);
      return;
    }
    if (isEmpty && choice === undefined) return;
    if (!isEmpty) rememberSearch(q.trim());
    onClose();
    router.push(choice?.href ?? `${href}?${new URLSearchParams({ q: q.trim() })}`);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? -1 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active < 0 ? last : active - 1);
    else if (event.key === 'Enter') take(choices[active]);
    else return;
    event.preventDefault();
  };

  const status =
    isEmpty || !answer
      ? words.operators
      : answer.total === 0
        ? words.none
        : words.found.replace('{count}', String(answer.total));
  return (
    <dialog
      ref={dialog}
      className="label mx-auto mt-16 mb-auto max-h-[min(36rem,calc(100svh-4rem))] w-[min(42rem,calc(100vw-2rem))] overflow-x-hidden overflow-y-auto text-ink"
      aria-label={words.label}
      onClose={onClose}
    >
      <div className="sticky top-0 flex border-b-bold border-ink bg-label">
        <input
          // The dialog opens on demand and moves the focus here, as modal dialogs must.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className="min-w-0 flex-1 px-4 py-3.5 text-lg focus-visible:-outline-offset-3"
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.hint}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="cursor-pointer px-4 text-soft hover:text-accent"
          onClick={() => dialog.current?.close()}
        >
          {words.close}
        </button>
      </div>
      {isEmpty && <p className="key px-4 pt-3">{recent.length > 0 ? words.recent : words.common}</p>}
      <div id={`${id}-list`} role="listbox" aria-label={words.label}>
        {choices.map((choice, index) => (
          // Keys go to the field, which moves through the options by aria-activedescendant.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            // Scrolled to below the field, which stays at the top.
            className="grid scroll-mt-16 cursor-pointer border-b border-rule px-4 py-2.5 hover:bg-paper hover:shadow-[inset_4px_0_0_var(--color-accent)] aria-selected:bg-paper aria-selected:shadow-[inset_4px_0_0_var(--color-accent)]"
            onClick={() => take(choice)}
          >
            {choice.content}
          </div>
        ))}
      </div>
      <p role="status" className="key min-h-9 px-4 py-2.5">
        {status}
      </p>
    </dialog>
  );
}
