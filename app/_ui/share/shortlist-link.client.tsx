'use client';
/** The way to the visitor's shortlist, with how many cases are on it. */
import { keptDraft, keptSlugs } from './shortlist-store.client';

export function ShortlistLink({ href, text }: { href: string; text: string }) {
  const draft = keptDraft.use();
  const { length } = keptSlugs(draft);
  return (
    <a className="nav-link" href={draft ? `${href}?${draft}` : href}>
      {text}{' '}
      <span className="inline-block min-w-[1.5em] font-mono text-[0.8125em] text-accent">
        {length > 0 && length}
      </span>
    </a>
  );
}
