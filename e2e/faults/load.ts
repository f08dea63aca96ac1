/** A bounded load on servers of this machine, each answer looked at as it comes. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  path: string;
  status: number;
  headers: Headers;
  text: string;
  /** When it was asked for, on the clock of `performance.now()`. */
  asked: number;
}

export interface Load {
  /** Ends it. @returns how many answers there were, and every fault of any. */
  stop: () => Promise<{ answers: number; faults: string[] }>;
}

/** A request that has no answer by then is lost. In milliseconds. */
const PATIENCE = 15_000;
/** So long a visitor looks at an answer, in milliseconds: the load must leave the machine some time to recover in. */
const LOOK = 100;
/** Nobody reads more. */
const MOST_FAULTS = 20;

/**
 * Visitors that ask for one address after another, each when it has looked at what it got.
 * @param fault what is wrong with an answer; null for nothing.
 */
export function startLoad(
  origin: string,
  paths: readonly string[],
  fault: (answer: Answer) => string | null,
  visitors = 8,
): Load {
  const faults: string[] = [];
  let answers = 0;
  let next = 0;
  let isOver = false;
  const tell = (text: string) => {
    if (faults.length < MOST_FAULTS) faults.push(text);
  };
  const visit = async () => {
    while (!isOver) {
      const path = paths[next++ % paths.length] ?? '/';
      const asked = performance.now();
      try {
        const response = await fetch(origin + path, {
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE),
        });
        const { status, headers } = response;
        const text = await response.text();
        answers += 1;
        const wrong = fault({ path, status, headers, text, asked });
        if (wrong !== null) tell(`${path}: ${wrong}`);
      } catch (error) {
        tell(`${path}: no answer: ${String(error instanceof Error ? (error.cause ?? error) : error)}`);
      }
      await sleep(LOOK);
    }
  };
  const all = Array.from({ length: visitors }, visit);
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      return { answers, faults };
    },
  };
}
