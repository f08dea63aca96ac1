'use client';
/** Keeps the view that is shown for the pages of its cases. What they are called is read from the cards. */
import { useEffect } from 'react';
import { lastView } from './last-view.client';

export function RememberView({ address, total }: { address: string; total: number }) {
  useEffect(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('.results .card-link');
    const cases = Array.from(links, ({ pathname, textContent }) => {
      const slug = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
      return [slug, textContent] as const;
    });
    lastView.set({ address, total, cases });
  }, [address, total]);
  return null;
}
