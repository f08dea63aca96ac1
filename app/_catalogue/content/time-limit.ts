/** Runs synchronous work with a time limit, and ends it wherever it stands, even within a regular expression. */
import { createContext, Script } from 'node:vm';

/** The work was ended. */
export class TimeLimitError extends Error {
  /** @param own whether the work itself took the time; if not, the machine was busy with something else. */
  constructor(readonly own: boolean) {
    super('The work took too long');
  }
}

const script = new Script('work()');
const context = createContext({ work: null });

/**
 * Does the work and hands back its result. What ends it is the watchdog of `node:vm`, the one thing in Node.js that can
 * stop synchronous code where it runs (https://nodejs.org/api/vm.html); a worker would have to be given every file and
 * to hand every result back, for the few files in the world that need it. The code runs in the realm it was made in.
 *
 * @param milliseconds of the clock on the wall; at least 1.
 * @throws {TimeLimitError} after that time. What the work was just changing may be left half done.
 */
export function withTimeLimit<T>(milliseconds: number, work: () => T): T {
  const before = process.cpuUsage();
  context.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    const { user, system } = process.cpuUsage(before);
    throw new TimeLimitError((user + system) / 1000 > milliseconds / 2);
  } finally {
    context.work = null;
  }
}
