'use client';
/** Asks the server while the visitor types: only the newest question counts, older ones are cancelled. */
import { useEffect, useState } from 'react';
import type { FacetId } from '@/_catalogue/catalogue';

/** What `/api/search` answers; the parts of it that the dialog shows. */
export interface SearchAnswer {
  total: number;
  suggestion: string | null;
  /** Terms that begin like the words; the most used ones without words. */
  terms: { facet: FacetId; id: string; label: string; lang: string | null; count: number; url: string }[];
  results: {
    slug: string;
    locale: string;
    company: string;
    /** Whether the words are the name of the company. */
    named: boolean;
    /** The language of the passage. */
    lang: string;
    place: string | null;
    passage: { text: string; hit: boolean }[];
    /** Absolute, at the place of the passage. */
    url: string;
  }[];
}

/** The answer to `q`, or to the one before while the newest is under way; null before the first. */
export function useSearchAnswer(q: string, locale: string): SearchAnswer | null {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const words = q.trim();
  useEffect(() => {
    const controller = new AbortController();
    const parameters = new URLSearchParams({ q: words, locale, limit: '8' });
    fetch(`/api/search?${parameters}`, { signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<SearchAnswer>) : null))
      .then((next) => {
        if (next) setAnswer(next);
      })
      .catch((error: unknown) => {
        // A cancelled question needs no answer, and without a network the field still leads to the list.
        if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
      });
    return () => controller.abort();
  }, [words, locale]);
  return answer;
}
