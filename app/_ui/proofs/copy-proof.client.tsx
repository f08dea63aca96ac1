'use client';
/** A button that copies a proof with its source, as text and as HTML: whoever pastes takes what they can. */
import { useState } from 'react';

interface Props {
  text: string;
  html: string;
  className: string;
  words: { offer: string; done: string; failed: string };
}

/** The way without the clipboard API, which browsers keep from pages that came unencrypted. */
function copyByCommand(text: string, html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return done;
}

export function CopyProof({ text, html, className, words }: Props) {
  const [said, say] = useState(words.offer);

  async function copy() {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const written = await Promise.resolve()
      .then(() =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': blob(text, 'text/plain'),
            'text/html': blob(html, 'text/html'),
          }),
        ]),
      )
      .then(
        () => true,
        () => copyByCommand(text, html),
      );
    say(written ? words.done : words.failed);
  }

  return (
    <button type="button" className={className} onClick={() => void copy()}>
      <span role="status">{said}</span>
    </button>
  );
}
