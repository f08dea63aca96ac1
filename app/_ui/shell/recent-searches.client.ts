'use client';
/** What the visitor searched for last. Kept in the browser, sent nowhere; nothing breaks where it cannot be kept. */

const KEY = 'casebook-recent-searches';
const KEPT = 5;

/** The last searches, newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words: string): void {
  try {
    const recent = [words, ...readRecent().filter((each) => each !== words)];
    localStorage.setItem(KEY, JSON.stringify(recent.slice(0, KEPT)));
  } catch {
    // A browser that keeps nothing, keeps nothing.
  }
}
