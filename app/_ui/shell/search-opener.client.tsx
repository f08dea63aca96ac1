'use client';
/** The way into search: a link to the list, and with scripts a dialog, whose code loads when it is first opened. */
import type { Site } from '@/_catalogue/catalogue';
import { lazy, Suspense, useEffect, useState } from 'react';

const SearchDialog = lazy(() => import('./search-dialog.client'));

interface Props {
  locale: 'en' | 'zh';
  /** Where search goes without scripts. */
  href: string;
  text: string;
  /** What the site calls its facets. */
  facets: Site['facets'];
}

/** Whether a key press belongs to a field the visitor is typing in. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

export function SearchOpener({ locale, href, text, facets }: Props) {
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
        href={href}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {text}
      </a>
      {open && (
        <Suspense>
          <SearchDialog locale={locale} href={href} facets={facets} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
