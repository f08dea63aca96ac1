/**
 * Asks a store that may be away. The handlers wait for a connection before all else, without end, so a copy that starts
 * while Redis is away would answer nobody.
 */

/** Longer than this, in milliseconds, a page is rendered faster. */
const PATIENCE = 250;
/** After a silence the store is left alone for so long, in milliseconds: a page waits once, not for each of its parts. */
const REST = 2_000;

let restsUntil = 0;

/**
 * The store's answer, or `otherwise` where it gives none in time. Never rejects.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {T} otherwise
 * @returns {Promise<T>}
 */
export async function within(ask, otherwise) {
  if (performance.now() < restsUntil) return otherwise;
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(() => {
      restsUntil = performance.now() + REST;
      resolve(otherwise);
    }, PATIENCE);
  });
  try {
    return await Promise.race([ask(), silence]);
  } catch {
    // The handler has told the log.
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
