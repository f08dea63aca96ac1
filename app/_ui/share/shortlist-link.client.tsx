'use client';
/** The way to the visitor's shortlist, with how many cases are on it. */
import { keptDraft, keptSlugs } from './shortlist-store.client';

export function ShortlistLink({ href, text }: { href: string; text: string }) {
  const draft = keptDraft.use();
  const { length } = keptSlugs(draft);
  return (
    <a className="nav-link relative" href={draft ? `${href}?${draft}` : href}>
      {`${text} `}
      {length > 0 && (
        // Beside the flow: it comes late and moves nothing.
        <span className="absolute -top-0.5 left-[calc(100%-0.5rem)] font-mono text-2xs text-accent">
          {length}
        </span>
      )}
    </a>
  );
}
