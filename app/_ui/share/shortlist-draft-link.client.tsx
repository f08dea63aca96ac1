'use client';
/** Opens a shortlist in the form; with scripts, it becomes the visitor's own, and cases can be added everywhere. */
import { keptDraft } from './shortlist-store.client';

interface Props {
  href: string;
  className: string;
  children: React.ReactNode;
}

export function ShortlistDraftLink({ href, ...shown }: Props) {
  return (
    <a {...shown} href={href} rel="nofollow" onClick={() => keptDraft.set(href.split('?', 2)[1] ?? '')}>
      {shown.children}
    </a>
  );
}
