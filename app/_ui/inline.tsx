/** A text of an author with its links and code. Everything else is plain characters, escaped by React. */
import { parseInline } from '@/_catalogue/catalogue';

export function Inline({ text }: { text: string }) {
  return parseInline(text).map((part, index) => {
    if (part.type === 'code') return <code key={index}>{part.text}</code>;
    if (part.type === 'text') return part.text;
    const outside = !part.href.startsWith('/') && !part.href.startsWith('#');
    return (
      <a key={index} href={part.href} {...(outside && { rel: 'noopener nofollow ugc' })}>
        {part.text}
      </a>
    );
  });
}
