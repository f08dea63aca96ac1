'use client';
/** The form a shortlist is made with. Without scripts, boxes to tick; with them, the kept cases in an order of one's own. */
import { LONGEST_NOTE, LONGEST_TITLE, MOST_LISTED } from '@/_links/link-limits';
import type { Choice } from '../compare/case-options';
import { keptCases, toggled } from './shortlist-store.client';
import { useAlive } from './local-store.client';

const BUTTON =
  'size-9 rounded-sm border border-rule enabled:hover:border-accent enabled:hover:text-accent disabled:border-dashed disabled:text-soft';

interface Props {
  /** Leads on to the link. */
  action: string;
  choices: readonly Choice[];
  words: Record<
    | 'chosen'
    | 'none'
    | 'choose'
    | 'up'
    | 'down'
    | 'remove'
    | 'name'
    | 'nameHint'
    | 'note'
    | 'noteHint'
    | 'expires'
    | 'make',
    string
  >;
}

export function ShortlistMaker({ action, choices, words }: Props) {
  const isAlive = useAlive();
  const kept = keptCases.use();
  const move = (from: number, to: number) => {
    const next = [...kept];
    next.splice(to, 0, ...next.splice(from, 1));
    keptCases.set(next);
  };
  return (
    <form action={action} className="grid gap-10">
      {isAlive && (
        <section aria-labelledby="chosen" className="label px-5 pt-4 pb-5">
          <div role="status">
            <h2 id="chosen" className="section-title">
              {words.chosen} ({kept.length})
            </h2>
          </div>
          {kept.length === 0 && <p>{words.none}</p>}
          <ol className="mt-2 [counter-reset:kept]">
            {kept.map(({ slug, company }, index) => (
              <li
                key={slug}
                className="flex items-center gap-1 border-t border-rule py-1.5 [counter-increment:kept] before:w-10 before:font-mono before:text-sm before:text-soft before:content-[counter(kept,decimal-leading-zero)]"
              >
                <input type="hidden" name="case" value={slug} />
                <span className="min-w-0 flex-1 font-semibold">{company}</span>
                <button
                  type="button"
                  className={BUTTON}
                  aria-label={`${words.up}: ${company}`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={BUTTON}
                  aria-label={`${words.down}: ${company}`}
                  disabled={index === kept.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className={BUTTON}
                  aria-label={`${words.remove}: ${company}`}
                  onClick={() => keptCases.set(kept.filter((each) => each.slug !== slug))}
                >
                  ×
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="grid max-w-160 justify-items-start gap-4">
        <label className="grid w-full gap-1">
          <span className="key">{words.name}</span>
          <input className="field" name="title" maxLength={LONGEST_TITLE} placeholder={words.nameHint} />
        </label>
        <label className="grid w-full gap-1">
          <span className="key">{words.note}</span>
          <textarea
            className="field"
            name="note"
            rows={4}
            maxLength={LONGEST_NOTE}
            placeholder={words.noteHint}
          />
        </label>
        <label className="grid w-full gap-1">
          <span className="key">{words.expires}</span>
          <input className="field" type="date" name="expires" />
        </label>
        <button className="button">{words.make}</button>
      </div>
      <fieldset>
        <legend className="section-title">{words.choose}</legend>
        <ul className="mt-3 columns-3xs gap-x-8">
          {choices.map(({ slug, company, lang }) => {
            const isKept = kept.some((each) => each.slug === slug);
            return (
              <li key={slug} className="break-inside-avoid">
                <label className="option" lang={lang}>
                  {isAlive ? (
                    <input
                      type="checkbox"
                      checked={isKept}
                      disabled={!isKept && kept.length >= MOST_LISTED}
                      onChange={() => keptCases.set(toggled(kept, { slug, company }))}
                    />
                  ) : (
                    <input type="checkbox" name="case" value={slug} />
                  )}
                  <span>{company}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </form>
  );
}
