/** Who adopted one feature, when, and at which stop of their journey. */
import Link from 'next/link';
import { adoptionsOf, yearOfAdoption, type Case, type Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Band } from './band';
import { adoptionDate, adoptionHref } from './adoption-table';

/** The portal's timeline has them all, filtered further. */
const SHOWN = 96;

interface Props {
  feature: string;
  cases: readonly Case[];
  locale: Locale;
}

export function Adopters({ feature, cases, locale }: Props) {
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
          </li>
        ))}
      </ol>
    </section>
  );
}
