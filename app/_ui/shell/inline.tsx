/** A text of an author with its links and code. Everything else is plain characters, escaped by React. */
import { Fragment } from 'react';
import { parseInline } from '@/_catalogue/catalogue';

/** Whether an address leads away from the portal. */
export const isOutside = (href: string) => !href.startsWith('/') && !href.startsWith('#');

export function Inline({ text }: { text: string }) {
  return parseInline(text).map((part, index) => {
    if (part.type === 'code') return <code key={index}>{part.text}</code>;
    if (part.type === 'text')
      return part.text.split('\n').map((line, number) => (
        <Fragment key={`${index}.${number}`}>
          {number > 0 && <br />}
          {line}
        </Fragment>
      ));
    const outside = isOutside(part.href);
    // On paper an address that is not the text itself has to be spelt out.
    const spelt = outside && part.text !== part.href;
    return (
      <a
        key={index}
        href={part.href}
        className={spelt ? 'spelt' : undefined}
        {...(outside && { rel: 'noopener nofollow ugc' })}
      >
        {part.text}
      </a>
    );
  });
}
