/** A date for readers and machines, as precise as the author was. */
import {
  spellPoint,
  spellStart,
  spellWhen,
  toDateTime,
  type Locale,
  type When,
} from '@/_catalogue/catalogue';

export function DateOf({ when, locale }: { when: When; locale: Locale }) {
  const { start, end } = when;
  if (start !== '..' && end === null)
    return <time dateTime={toDateTime(start)}>{spellPoint(start, locale)}</time>;
  if (start !== '..' && end !== null && end !== '..') {
    return (
      <>
        <time dateTime={toDateTime(start)}>{spellStart(start, end, locale)}</time>
        {' – '}
        <time dateTime={toDateTime(end)}>{spellPoint(end, locale)}</time>
      </>
    );
  }
  const known = start !== '..' ? start : end;
  if (known === null || known === '..') return null;
  return <time dateTime={toDateTime(known)}>{spellWhen(when, locale)}</time>;
}
