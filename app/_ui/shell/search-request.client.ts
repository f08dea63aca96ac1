'use client';
/** Asks the server while the visitor types: only the newest question counts, older ones are cancelled. */
import { useEffect, useState } from 'react';
import type { FacetId } from '@/_catalogue/catalogue';

/** What `/api/search` answers; the parts of it that the dialog shows. */
export interface SearchAnswer {
  total: number;
  suggestion: string | null;
  /** Whether the results are those of the suggestion. */
  corrected: boolean;
  /** Whether even the best result has little of the words; and whether there are none in the text. */
  loose: boolean;
  wordless: boolean;
  /** Terms that begin like the words; the most used ones without words. */
  terms: {
    facet: FacetId;
    id: string;
    label: string;
    lang: string | null;
    /** The name that begins like the words where the label does not hold them. */
    alias: string | null;
    count: number;
    url: string;
  }[];
  results: {
    slug: string;
    locale: string;
    company: string;
    /** Whether it is the name of the company that was found. */
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
  const [last, setLast] = useState<{ words: string; answer: SearchAnswer } | null>(null);
  const words = q.trim();
  useEffect(() => {
    const controller = new AbortController();
    const parameters = new URLSearchParams({ q: words, locale, limit: '8' });
    fetch(`/api/search?${parameters}`, { signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<SearchAnswer>) : null))
      .then((answer) => {
        if (answer) setLast({ words, answer });
      })
      .catch((error: unknown) => {
        // A cancelled question needs no answer, and without a network the field still leads to the list.
        if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
      });
    return () => controller.abort();
  }, [words, locale]);
  // What is offered before there are words is no answer to any.
  return last && (last.words === '') === (words === '') ? last.answer : null;
}
