/** A text of an author with its links and code. Everything else is plain characters, escaped by React. */
import { Fragment } from 'react';
import { parseInline, type Inline as Part, type Text } from '@/_catalogue/catalogue';

/** Whether an address leads away from the portal. */
export const isOutside = (href: string) => !href.startsWith('/') && !href.startsWith('#');

export function Inline({ text }: { text: Text }) {
  return parseInline(text).map((part, index) => {
    let shown = <Unmarked part={part} />;
    if (part.deleted) shown = <del>{shown}</del>;
    if (part.emphasis) shown = <em>{shown}</em>;
    if (part.strong) shown = <strong>{shown}</strong>;
    return <Fragment key={index}>{shown}</Fragment>;
  });
}

function Unmarked({ part }: { part: Part }) {
  if (part.type === 'code') return <code>{part.text}</code>;
  if (part.type === 'text')
    return part.text.split('\n').map((line, number) => (
      <Fragment key={number}>
        {number > 0 && <br />}
        {line}
      </Fragment>
    ));
  const outside = isOutside(part.href);
  // On paper an address that is not the text itself has to be spelt out.
  const spelt = outside && part.text !== part.href;
  return (
    <a
      href={part.href}
      className={spelt ? 'spelt' : undefined}
      {...(outside && { rel: 'noopener nofollow ugc' })}
    >
      {part.text}
    </a>
  );
}
