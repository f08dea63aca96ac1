/**
 * Limits the time that a request waits for the cache store. The handlers wait for a connection without end, so a copy that
 * starts while Redis is down would never respond.
 */

/** Milliseconds to wait for the store; rendering a page is faster than waiting longer. */
const TIMEOUT = 250;
/** Milliseconds without requests to the store after a timeout: a page waits once, not for each of its parts. */
const PAUSE = 2_000;

let pausedUntil = 0;

/**
 * The result of the store, or `otherwise` where there is none in time. Never rejects.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {T} otherwise
 * @returns {Promise<T>}
 */
export async function within(ask, otherwise) {
  if (performance.now() < pausedUntil) return otherwise;
  let timer;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(() => {
      pausedUntil = performance.now() + PAUSE;
      resolve(otherwise);
    }, TIMEOUT);
  });
  try {
    return await Promise.race([ask(), timeout]);
  } catch {
    // The handler has logged it.
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
