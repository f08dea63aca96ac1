'use client';
/** The way into search: a link to the list, and with scripts a dialog. */
import { useEffect, useState } from 'react';
import { SearchDialog } from './search-dialog.client';

type Props = Omit<React.ComponentProps<typeof SearchDialog>, 'onClose'> & { text: string };

/** Whether a key press belongs to a field the visitor is typing in. */
const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

export function SearchOpener({ text, ...search }: Props) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !command) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <a
        className="nav-link"
        href={search.href}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {text}
      </a>
      {open && <SearchDialog {...search} onClose={() => setOpen(false)} />}
    </>
  );
}
