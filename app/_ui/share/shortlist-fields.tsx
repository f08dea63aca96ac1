/** What the shortlist form holds: the chosen stories, the sender's words, and stories to choose. */
import type { Catalogue, Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import type { DossierEntry } from '@/_links/dossier';
import { LONGEST_NOTE, LONGEST_TITLE, MOST_LISTED } from '@/_links/link-limits';
import { listPath } from '@/_links/paths';
import { listOf, slugsOf, type Shortlist } from '@/_links/shortlist';
import { formatDraft, withListed } from '@/_links/shortlist-draft';
import { choicesOf } from '../compare/case-options';
import { ChosenStory } from './chosen-story';
import { LabelledField } from '../shell/labelled-field';

interface Props {
  catalogue: Catalogue;
  locale: Locale;
  list: Shortlist;
  entries: readonly DossierEntry[];
  /** What was searched for; empty for all stories. */
  q: string;
}

export function ShortlistFields({ catalogue, locale, list, entries, q }: Props) {
  const words = messagesOf(locale).share.shortlist.form;
  return (
    <>
      <section aria-labelledby="chosen" className="label px-5 pt-4 pb-5">
        <h2 id="chosen" className="section-title mb-3" tabIndex={-1}>
          {words.chosen} ({entries.length})
        </h2>
        {entries.length === 0 && <p>{words.none}</p>}
        <ol className="[counter-reset:kept]">
          {entries.map((entry, index) => (
            <ChosenStory
              key={entry.story.slug}
              entry={entry}
              locale={locale}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
            />
          ))}
        </ol>
      </section>
      <div className="grid max-w-160 justify-items-start gap-4">
        <LabelledField label={words.name} className="w-full">
          <input
            key={list.title}
            className="field"
            name="title"
            defaultValue={list.title}
            maxLength={LONGEST_TITLE}
            placeholder={words.nameHint}
          />
        </LabelledField>
        <LabelledField label={words.note} className="w-full">
          <textarea
            key={list.note}
            className="field"
            name="note"
            rows={4}
            defaultValue={list.note}
            maxLength={LONGEST_NOTE}
            placeholder={words.noteHint}
          />
        </LabelledField>
        <LabelledField label={words.expires} className="w-full">
          <input
            key={list.expires}
            className="field"
            type="date"
            name="expires"
            defaultValue={list.expires}
          />
        </LabelledField>
        <button className="button">{words.make}</button>
      </div>
      <Choices
        catalogue={catalogue}
        locale={locale}
        entries={entries}
        q={q}
        // The way over the list holds cases only.
        hasWords={formatDraft(list) !== formatDraft(listOf(slugsOf(list)))}
      />
    </>
  );
}

/** The stories that are not chosen yet: the newest, or those that answer to the words. */
function Choices({ catalogue, locale, entries, q, hasWords }: Omit<Props, 'list'> & { hasWords: boolean }) {
  const words = messagesOf(locale).share.shortlist.form;
  const chosen = new Set(entries.map(({ story }) => story.slug));
  const found = q === '' ? choicesOf(catalogue, locale) : catalogue.search(locale, { q }).cases;
  const choices = found.filter(({ slug }) => !chosen.has(slug));
  const isFull = chosen.size >= MOST_LISTED;
  return (
    <fieldset className="grid gap-4">
      <legend className="section-title mb-3">{words.choose}</legend>
      <div className="flex max-w-160 flex-wrap items-end gap-3">
        <LabelledField label={words.search} className="min-w-40 flex-1">
          <input
            key={q}
            id="q"
            className="field"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={LONGEST_TITLE}
          />
        </LabelledField>
        <button className="button" name="do" value="search">
          {words.searchButton}
        </button>
      </div>
      {!hasWords && (
        <p>
          <a
            className="link inline-block py-1"
            href={withListed(listPath(locale), [...chosen])}
            rel="nofollow"
          >
            {words.fromList}
          </a>
        </p>
      )}
      {isFull && <p className="notice">{words.full(MOST_LISTED)}</p>}
      {choices.length === 0 && q !== '' && <p>{words.noResults(q)}</p>}
      <ul className="columns-3xs gap-x-8">
        {choices.map(({ slug, company, ...choice }) => (
          <li key={slug} className="break-inside-avoid">
            <label className="option" lang={'lang' in choice ? choice.lang : choice.locale}>
              <input type="checkbox" name="case" value={slug} disabled={isFull} />
              <span>{company}</span>
            </label>
          </li>
        ))}
      </ul>
      {choices.length > 0 && !isFull && (
        <p>
          <button className="button" name="do" value="add">
            {words.add}
          </button>
        </p>
      )}
    </fieldset>
  );
}
