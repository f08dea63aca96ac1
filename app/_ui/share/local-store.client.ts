'use client';
/** A value kept in the browser alone: the same in all parts of a page and in all its windows. */
import { useSyncExternalStore } from 'react';

interface Stored<T> {
  use: () => T;
  set: (value: T) => void;
}

/**
 * @param none what there is until the browser is asked, and on the server.
 * @param read makes a value of what was kept, whatever it is now.
 * @param storage where it is kept; reading it may fail too.
 */
export function stored<T>(
  key: string,
  none: T,
  read: (kept: unknown) => T,
  storage: () => Storage = () => localStorage,
): Stored<T> {
  let text: string | null = null;
  let value = none;
  const listeners = new Set<() => void>();
  const get = () => {
    try {
      const kept = storage().getItem(key);
      if (kept === text) return value;
      text = kept;
      value = kept === null ? none : read(JSON.parse(kept));
    } catch {
      // A browser that keeps nothing has it for as long as the page is open.
    }
    return value;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', listener);
    };
  };
  return {
    use: () => useSyncExternalStore(subscribe, get, () => none),
    set: (next) => {
      value = next;
      try {
        storage().setItem(key, JSON.stringify(next));
        text = storage().getItem(key);
      } catch {
        // As above.
      }
      listeners.forEach((listener) => listener());
    },
  };
}

const never = () => () => undefined;

/** Whether scripts run: false on the server and while the page becomes alive, so that both say the same. */
export const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
