'use client';
/** What the dialog of search answers while the visitor types: options in groups, and in words what was found. */
import { useRouter } from 'next/navigation';
import { useEffect, useState, type RefObject } from 'react';
import { searchMessages } from '@/_i18n/search-messages';
import { readRecent, rememberSearch } from './recent-searches.client';
import type { SearchProps } from './search-dialog.client';
import { fill, useCombobox, useWords } from './search-field.client';
import { groupsOf, type Choice } from './search-groups';
import { useSearchAnswer, type SearchAnswer } from './search-request.client';

const LISTBOX = 'search-options';

/** What was found, in words; without any, which ones there can be. */
function statusOf(
  answer: SearchAnswer | null,
  isEmpty: boolean,
  words: (typeof searchMessages)['en'],
): string {
  if (isEmpty || !answer) return words.operators;
  const { total, suggestion, corrected, loose, wordless } = answer;
  if (wordless) return words.wordless;
  if (total === 0) return words.none;
  const found = loose ? words.loose : words.found(total);
  return corrected && suggestion !== null ? `${found} · ${words.corrected(suggestion)}` : found;
}

export default function SearchAnswers({
  locale,
  href,
  facets,
  onClose,
  field,
}: SearchProps & { field: RefObject<HTMLInputElement | null> }): React.ReactNode {
  const words = searchMessages[locale];
  const router = useRouter();
  const typed = useWords(field);
  const [recent] = useState(readRecent);
  // By its key: while answers come, another option may take its place.
  const [chosen, setChosen] = useState({ typed, key: '' });
  const answer = useSearchAnswer(typed, locale);

  const q = typed.trim();
  const all = `${href}?${new URLSearchParams({ q })}`;
  const groups = groupsOf(answer, { locale, facets, q, recent, all });
  const choices = groups.flatMap((group) => group.choices);
  const index = chosen.typed === typed ? choices.findIndex(({ key }) => key === chosen.key) : -1;
  const active = index < 0 ? undefined : `${LISTBOX}-${index}`;

  const take = (choice: Choice | undefined) => {
    if (choice?.fill !== undefined) return fill(field, choice.fill);
    if (q !== '') rememberSearch(q);
    else if (!choice) return;
    onClose();
    router.push(choice?.href ?? all);
  };

  useCombobox(field, {
    listbox: LISTBOX,
    active,
    isExpanded: choices.length > 0,
    onStep: (step) => {
      // Between the last option and the first one, the field itself has its turn.
      const turns = choices.length + 1;
      setChosen({ typed, key: choices[((index + 1 + step + turns) % turns) - 1]?.key ?? '' });
    },
    onSubmit: () => take(choices[index]),
  });
  // The focus stays in the field, so nothing else brings the active option into view.
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const optionOf = (choice: Choice, look: string) => {
    const id = `${LISTBOX}-${choices.indexOf(choice)}`;
    return (
      // Keys go to the field, which moves through the options by aria-activedescendant.
      // eslint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        key={choice.key}
        id={id}
        role="option"
        aria-selected={id === active}
        tabIndex={-1}
        className={`grid cursor-pointer px-4 py-2 hover:bg-paper hover:shadow-[inset_4px_0_0_var(--color-accent)] aria-selected:bg-paper aria-selected:shadow-[inset_4px_0_0_var(--color-accent)] ${look}`}
        // The focus stays in the field.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => take(choice)}
      >
        {choice.content}
      </div>
    );
  };

  return (
    <>
      <div
        id={LISTBOX}
        role="listbox"
        aria-label={words.label}
        className="min-h-0 overflow-y-auto border-b border-rule empty:border-b-0"
      >
        {groups.map(({ name, choices: some }) =>
          name === undefined ? (
            some.map((choice) =>
              optionOf(
                choice,
                'bottom-0 scroll-mt-0 border-rule bg-label font-semibold last:sticky last:border-t',
              ),
            )
          ) : (
            <div
              key={name}
              role="group"
              aria-label={name}
              className="border-t border-rule py-2 first:border-t-0"
            >
              <p className="key px-4 pb-1" aria-hidden="true">
                {name}
              </p>
              {/* Clear of the heading above them, and of the line that stays at the bottom. */}
              {some.map((choice) => optionOf(choice, 'scroll-mt-9 scroll-mb-14'))}
            </div>
          ),
        )}
      </div>
      <p role="status" className="min-h-9 flex-none px-4 py-2.5 text-sm">
        {statusOf(answer, q === '', words)}
      </p>
    </>
  );
}
