'use client';
/**
 * Where the filters stand: beside the results where there is room, else behind a button. With scripts the button opens
 * them as a modal drawer, without scripts it unfolds them in place.
 */
import { useLayoutEffect, useRef, useState } from 'react';

export interface PanelWords {
  /** What the button is called that opens them. */
  title: string;
  close: string;
  /** How many things the view shows, for those who hear the page. */
  count: string;
  /** What leads to the results: with their number, which scripts keep up to date, and without. */
  show: string;
  showSome: string;
}

interface Props {
  /** How many filters are applied. */
  applied: number;
  words: PanelWords;
  children: React.ReactNode;
}

export function FilterPanel({ applied, words, children }: Props) {
  const { title, close, count, show, showSome } = words;
  const [isDrawer, setDrawer] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isDrawer) dialog.current?.showModal();
  }, [isDrawer]);
  const name = applied > 0 ? `${title} (${applied})` : title;
  const filters = (
    <>
      <div className="grid gap-4">{children}</div>
      <div className={isDrawer ? 'sticky bottom-0 z-1 bg-paper py-3' : 'py-3'}>
        <button
          className="button w-full"
          type={isDrawer ? 'button' : 'submit'}
          onClick={() => dialog.current?.close()}
        >
          <span className="noscript:hidden">{show}</span>
          <span className="hidden noscript:inline">{showSome}</span>
        </button>
      </div>
    </>
  );
  return (
    <>
      {/* Beside the results the filters always stand open. */}
      <details
        className="group lg:details-content:h-auto lg:details-content:[content-visibility:visible]"
        open={isDrawer}
      >
        <summary
          className="filters-summary"
          onClick={(event) => {
            // Opened before the scripts came, they close as they opened.
            if (event.currentTarget.parentElement?.hasAttribute('open')) return;
            event.preventDefault();
            setDrawer(true);
          }}
        >
          {name}
        </summary>
        {!isDrawer && filters}
      </details>
      {isDrawer && (
        <dialog
          ref={dialog}
          className="drawer"
          aria-label={title}
          closedby="any"
          onClose={() => setDrawer(false)}
        >
          <div className="drawer-head">
            <p className="font-semibold">{name}</p>
            <button type="button" onClick={() => dialog.current?.close()}>
              {close}
            </button>
          </div>
          <p role="status" className="sr-only">
            {count}
          </p>
          {filters}
        </dialog>
      )}
    </>
  );
}
