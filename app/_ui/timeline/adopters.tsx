/** Who adopted one feature, when, and at which stop of their journey. */
import Link from 'next/link';
import {
  adoptionsOf,
  roleOf,
  yearOfAdoption,
  type Adoption,
  type Case,
  type Catalogue,
  type Locale,
} from '@/_catalogue/catalogue';
import { list } from '@/_i18n/list-format';
import { messagesOf } from '@/_i18n/messages';
import { LanguageMark } from '../shell/language-mark';
import { Band } from '../shell/section-header';
import { adoptionDate, adoptionHref } from './adoption-table';

/** The portal's timeline has them all, filtered further. */
const SHOWN = 96;

interface Props {
  feature: string;
  cases: readonly Case[];
  locale: Locale;
  catalogue: Catalogue;
}

export function Adopters({ feature, cases, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const adoptions = cases
    .flatMap(adoptionsOf)
    .filter((each) => each.feature === feature)
    .sort((a, b) => (yearOfAdoption(a) ?? Infinity) - (yearOfAdoption(b) ?? Infinity))
    .slice(0, SHOWN);
  if (adoptions.length === 0) return null;
  return (
    <section className="mt-16 print:mt-[10mm]" aria-labelledby="adopters">
      <Band id="adopters" title={words.term.adopted} />
      <ol className="border-t border-rule [&_a]:hover:text-accent">
        {adoptions.map((adoption) => (
          <li
            key={adoption.story.slug}
            className="grid gap-x-5 border-b border-rule py-2 sm:grid-cols-[8.5rem_minmax(0,1fr)] lg:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,26rem)]"
          >
            <span className="numeral text-sm leading-[1.7rem]">
              {adoptionDate(adoption, locale, words) ?? words.term.undated}
            </span>
            <span>
              <Link href={adoptionHref(adoption, locale)} lang={adoption.story.locale}>
                <strong>{adoption.story.company}</strong>
                {adoption.stop && <span> {adoption.stop.title}</span>}
              </Link>
              <LanguageMark lang={adoption.story.locale} locale={locale} />
            </span>
            <span className="numeral text-sm leading-[1.7rem] sm:col-start-2 lg:col-start-3">
              {roleInWords(adoption, locale, catalogue)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function roleInWords(adoption: Adoption, locale: Locale, catalogue: Catalogue): string {
  const words = messagesOf(locale).adoption;
  const role = roleOf(adoption);
  if (!role) return words.named;
  const { stop, stops, kind, others } = role;
  const names = others.map((other) => catalogue.label('feature', other, locale).text);
  const part =
    kind === 'context'
      ? words.background
      : kind === 'outlook'
        ? words.planned
        : names.length > 0
          ? words.together(list(locale, names))
          : words.own;
  return `${words.stopOf(stop, stops)} · ${part}`;
}
