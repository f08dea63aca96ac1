/** Requests addresses, a few at a time, and says which redirect or fail. */
import { lookup as resolveHost } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

export interface LinkResult {
  url: string;
  /** Null where the address answers as it is. */
  fault: string | null;
}

interface Options {
  /** Requests at the same time. */
  concurrency?: number;
  /** For one request, in milliseconds. */
  timeLimit?: number;
  /** Which IP addresses may be connected to. */
  isAllowed?: (address: string) => boolean;
}

type Limits = Required<Omit<Options, 'concurrency'>>;

const REFUSED = 'not requested: leads into a private network';
class RefusedError extends Error {
  override message = REFUSED;
}

/** The results in the order of the addresses. */
export async function checkLinks(urls: readonly string[], options: Options = {}): Promise<LinkResult[]> {
  const { concurrency = 4, timeLimit = 10_000, isAllowed = isPublicAddress } = options;
  const results: LinkResult[] = [];
  const queue = urls.entries();
  const work = async () => {
    for (const [index, url] of queue)
      results[index] = { url, fault: await faultOf(new URL(url), { timeLimit, isAllowed }) };
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}

async function faultOf(url: URL, limits: Limits): Promise<string | null> {
  let fault: string | null = null;
  // Some servers answer HEAD with an error, or not at all, and GET with the page.
  for (const method of ['HEAD', 'GET']) {
    try {
      const { status, location } = await answerTo(method, url, limits);
      if (status >= 300 && status < 400 && location !== null)
        return `${status}, redirects to ${URL.canParse(location, url) ? new URL(location, url).href : location}`;
      if (status < 400) return null;
      fault = `answers ${status}`;
    } catch (error) {
      fault = messageOf(error, limits);
      if (error instanceof RefusedError) return fault;
    }
  }
  return fault;
}

function answerTo(method: string, url: URL, { timeLimit, isAllowed }: Limits) {
  // A name is looked up once, by the connection itself: what is checked is what is connected to.
  const lookup: LookupFunction = (host, options, callback) =>
    resolveHost(host, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) callback(error ?? new Error('has no address'), '');
      else if (!addresses.every(({ address }) => isAllowed(address))) callback(new RefusedError(), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  return new Promise<{ status: number; location: string | null }>((resolve, reject) => {
    // An address needs no lookup.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAllowed(host)) throw new RefusedError();
    const { request } = url.protocol === 'https:' ? https : http;
    const signal = AbortSignal.timeout(timeLimit);
    const headers = { 'User-Agent': 'Casebook content report' };
    request(url, { method, lookup, signal, headers, agent: false, auth: '' })
      .on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
        response.destroy();
      })
      .on('error', reject)
      .end();
  });
}

function messageOf(error: unknown, { timeLimit }: Limits): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `no answer within ${timeLimit / 1000} s`;
  return 'code' in error ? `fails: ${String(error.code)}` : error.message;
}
