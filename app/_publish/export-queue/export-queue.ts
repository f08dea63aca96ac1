/** Prints orders in threads of their own, two at a time, and keeps what was printed as long as nothing in it changes. */
import { createHash } from 'node:crypto';
import type { Order } from '../export-job';
import { Turns } from '@/_server/concurrency-limiter';
import { Edition } from './replayable-stream';
import { Shelf } from './byte-limited-cache';
import { Thread } from './export-worker';

const AT_ONCE = 2;
const WAITING = 20;
/** In seconds: in so long a full queue is done. */
const RETRY_AFTER = 10;
/** In bytes: hundreds of one-pagers. */
const KEPT = 32 * 1024 * 1024;

interface Press {
  turns: Turns;
  shelf: Shelf<Edition>;
  /** Being printed or waiting for it, by key: who asks for the same gets the same. */
  going: Map<string, Edition>;
  idle: Thread[];
}

// Routes are bundled apart; the process has one press for all of them.
const shared = globalThis as typeof globalThis & { casebookPress?: Press };

function press(): Press {
  return (shared.casebookPress ??= {
    turns: new Turns(AT_ONCE, WAITING, RETRY_AFTER),
    shelf: new Shelf(KEPT),
    going: new Map(),
    idle: [],
  });
}

/**
 * The file of an order, as a stream.
 * @param signal of whoever asked: an order nobody waits for any more gives its place to others.
 * @throws Refusal 503 where too many wait already.
 */
export async function print(order: Order, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  signal.throwIfAborted();
  const { shelf, going } = press();
  // Everything that is printed is in the order, so that its hash is the revision of what comes out.
  const key = createHash('sha256').update(JSON.stringify(order)).digest('base64url');
  const edition = shelf.get(key) ?? going.get(key) ?? begin(key, order);
  return edition.read(signal);
}

function begin(key: string, order: Order): Edition {
  const { turns, shelf, going } = press();
  const edition = new Edition();
  going.set(key, edition);
  // Whoever comes after everybody has left begins anew.
  edition.abandoned.addEventListener('abort', () => going.get(key) === edition && going.delete(key));
  turns
    .take(() => work(order, edition), edition.abandoned)
    .then(
      () => {
        shelf.put(key, edition);
        edition.end();
      },
      (reason: unknown) => edition.fail(reason),
    )
    .finally(() => going.get(key) === edition && going.delete(key));
  return edition;
}

/** Has a thread print an order. A thread that fails is not asked again. */
async function work(order: Order, edition: Edition): Promise<void> {
  const { idle } = press();
  const thread = idle.pop() ?? new Thread();
  await thread.print(order, (part) => edition.push(part));
  idle.push(thread);
}
