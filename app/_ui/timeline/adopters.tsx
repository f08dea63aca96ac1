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
    <section className="mt-16" aria-labelledby="adopters">
      <Band id="adopters" title={words.term.adopted} />
      <ol className="adopters">
        {adoptions.map((adoption) => (
          <li key={adoption.story.slug} className="adopter">
            <span className="adopter-date">
              {adoptionDate(adoption, locale, words) ?? words.term.undated}
            </span>
            <Link href={adoptionHref(adoption, locale)} lang={adoption.story.locale}>
              <strong>{adoption.story.company}</strong>
              {adoption.stop && <span> {adoption.stop.title}</span>}
            </Link>
            <span className="adopter-role">{roleInWords(adoption, locale, catalogue)}</span>
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
