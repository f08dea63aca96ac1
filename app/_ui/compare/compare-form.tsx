/** Chooses two to four cases to compare; a plain form. */
import type { Catalogue, Locale } from '@/_catalogue/catalogue';
import { makePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { FEWEST_COMPARED, MOST_COMPARED } from '@/_links/comparison';
import { choicesOf } from './case-options';
import { LabelledField } from '../shell/labelled-field';

interface Props {
  catalogue: Catalogue;
  locale: Locale;
  /** Slugs that are chosen at first; each is one of the catalogue. */
  chosen: readonly string[];
}

export function CompareForm({ catalogue, locale, chosen }: Props) {
  const words = messagesOf(locale).share.compare;
  const newest = choicesOf(catalogue, locale);
  const others = chosen
    .filter((slug) => !newest.some((each) => each.slug === slug))
    .flatMap((slug) => catalogue.find(locale, slug) ?? [])
    .map(({ slug, company, locale: lang }) => ({ slug, company, lang }));
  return (
    <form
      action={makePath(locale, 'comparison')}
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] items-end gap-4"
    >
      {Array.from({ length: MOST_COMPARED }, (_, index) => (
        <LabelledField key={index} label={words.story(index + 1)} className="min-w-0">
          <select
            className="field"
            name="case"
            defaultValue={chosen[index] ?? ''}
            required={index < FEWEST_COMPARED}
          >
            <option value="">{words.pick}</option>
            {[...others, ...newest].map(({ slug, company, lang }) => (
              <option key={slug} value={slug} lang={lang}>
                {company}
              </option>
            ))}
          </select>
        </LabelledField>
      ))}
      <button className="button">{words.make}</button>
    </form>
  );
}
