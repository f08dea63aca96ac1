/** A search field that leads to the list. A plain GET form: works before and without scripts. */
import { MAX_WORDS_LENGTH, type Locale } from '@/_catalogue/catalogue';
import { listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';

export function SearchForm({ locale, label }: { locale: Locale; label: string }) {
  const words = messagesOf(locale);
  return (
    <form action={listPath(locale)} role="search" className="grid w-full max-w-xl gap-2">
      <label className="key" htmlFor="search-words">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id="search-words"
          className="field"
          type="search"
          name="q"
          maxLength={MAX_WORDS_LENGTH}
          placeholder={words.home.searchHint}
          autoComplete="off"
        />
        <button className="button flex-none">{words.home.searchButton}</button>
      </div>
    </form>
  );
}
