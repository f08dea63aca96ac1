/** Logs as JSON lines: requests, problems, and everything printed to the console. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** Fields beside `time`, `level` and `message`. */
export type Fields = Record<string, string | number | null>;
export type Log = (level: Level, message: string, fields?: Fields) => void;

/** A log of messages at `threshold` or above; `off` logs nothing. */
export function createLog(threshold: Level | 'off', write: (line: string) => void): Log {
  const least = threshold === 'off' ? LEVELS.length : LEVELS.indexOf(threshold);
  // While a page is rendered, the framework does not allow to read the time; lines are written outside of that context.
  const outside = AsyncLocalStorage.snapshot();
  return (level, message, fields = {}) => {
    if (LEVELS.indexOf(level) < least) return;
    outside(() => write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })));
  };
}

/** The level named by `LOG_LEVEL`, in any case of letters; `info` where it names none. */
export function logThreshold(name = ''): Level | 'off' {
  const wanted = name.toLowerCase();
  return wanted === 'off' ? 'off' : (LEVELS.find((level) => level === wanted) ?? 'info');
}

const SOURCES = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
type Method = keyof typeof SOURCES;

/** Redirects a console to the log, so that messages of the framework are structured too. */
export function redirectConsole(taken: Pick<Console, Method>, log: Log): void {
  for (const [method, level] of Object.entries(SOURCES) as [Method, Level][])
    taken[method] = (...said: unknown[]) => log(level, format(...said).trim());
}
