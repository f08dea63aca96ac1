/** Features by year as a table: who adopted what, when. What has no date stands in a column of its own. */
import Link from 'next/link';
import {
  adoptionsOf,
  spellWhen,
  yearOfAdoption,
  type Adoption,
  type Case,
  type Catalogue,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf, type Messages } from '@/_i18n/messages';
import { Band } from '../shell/section-header';
import { termHref } from '../case/facts-label';

interface Props {
  cases: readonly Case[];
  locale: Locale;
  catalogue: Catalogue;
}

/** When a feature came in, in words; null where nothing is known. */
export function adoptionDate({ when, notBefore }: Adoption, locale: Locale, words: Messages): string | null {
  if (when) return spellWhen(when, locale);
  return notBefore === null ? null : words.term.orLater(notBefore);
}

/** The stop of an adoption in its case, or the journey where it has none. */
export function adoptionHref({ story, stop }: Adoption, locale: Locale): string {
  return `${casePath(locale, story.slug)}#${stop?.id ?? 'journey'}`;
}

export function AdoptionTable({ cases, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const adoptions = cases.flatMap(adoptionsOf);
  if (adoptions.length === 0) return null;
  const years = [...new Set(adoptions.flatMap((each) => yearOfAdoption(each) ?? []))].sort((a, b) => a - b);
  const rows = catalogue
    .terms('feature')
    .map((feature) => ({ feature, own: adoptions.filter((each) => each.feature === feature) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section aria-labelledby="features">
      <Band id="features" title={words.timeline.features} />
      <p className="mb-4 max-w-prose text-soft">{words.timeline.laterNote}</p>
      <div
        className="label wide-table relative"
        role="region"
        aria-label={words.timeline.caption}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className="adoption">
          <caption className="sr-only">{words.timeline.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="key">
                {words.timeline.feature}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="key">
                  {year}
                </th>
              ))}
              <th scope="col" className="key">
                {words.timeline.undated}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ feature, own }) => {
              const { text, lang } = catalogue.label('feature', feature, locale);
              const undated = own.filter((each) => yearOfAdoption(each) === null);
              return (
                <tr key={feature}>
                  <th scope="row" lang={lang ?? undefined}>
                    <Link href={termHref(locale, 'feature', feature)}>{text}</Link>
                  </th>
                  {years.map((year) => (
                    <td key={year} data-year={year}>
                      <Marks
                        adoptions={own.filter((each) => yearOfAdoption(each) === year)}
                        locale={locale}
                      />
                    </td>
                  ))}
                  <td data-year={words.timeline.undated}>
                    {undated.length > 0 && (
                      <details className="disclosure">
                        <summary>{words.timeline.undatedCount(undated.length)}</summary>
                        <Marks adoptions={undated} locale={locale} />
                      </details>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Marks({ adoptions, locale }: { adoptions: readonly Adoption[]; locale: Locale }) {
  if (adoptions.length === 0) return null;
  const words = messagesOf(locale);
  return (
    <ul className="grid gap-0.5">
      {adoptions.map((adoption) => {
        const { story, when } = adoption;
        const date = adoptionDate(adoption, locale, words);
        return (
          <li key={story.slug}>
            <Link
              className={when ? 'before:bg-accent' : undefined}
              href={adoptionHref(adoption, locale)}
              title={date ?? undefined}
            >
              <span lang={story.locale}>{story.company}</span>
              {date && <span className="sr-only"> ({date})</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
