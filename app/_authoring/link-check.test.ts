import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { checkLinks } from './link-check';
import { isPublicAddress } from './public-address';

let server: Server;
let origin: string;
let requests: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

test.beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const here = { isAllowed: () => true };

const ROWS: [what: string, answer: typeof answer, fault: string | null, methods: string[]][] = [
  ['a page', (_, response) => response.end(), null, ['HEAD']],
  [
    'a server that refuses HEAD',
    ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    null,
    ['HEAD', 'GET'],
  ],
  [
    'a server that closes the connection on HEAD',
    ({ method, socket }, response) => (method === 'HEAD' ? socket.destroy() : response.end()),
    null,
    ['HEAD', 'GET'],
  ],
  ['a missing page', (_, response) => response.writeHead(404).end(), 'answers 404', ['HEAD', 'GET']],
  ['a broken server', (_, response) => response.writeHead(500).end(), 'answers 500', ['HEAD', 'GET']],
  ['a closed connection', ({ socket }) => socket.destroy(), 'fails: ECONNRESET', ['HEAD', 'GET']],
  ['no answer', () => undefined, 'no answer within 0.2 s', ['HEAD', 'GET']],
  [
    'a redirect',
    (_, response) => response.writeHead(301, { Location: '/new' }).end(),
    '301, redirects to ORIGIN/new',
    ['HEAD'],
  ],
  [
    'a redirect to an address that is none',
    (_, response) => response.writeHead(302, { Location: 'http://[' }).end(),
    '302, redirects to http://[',
    ['HEAD'],
  ],
];

for (const [what, respond, fault, methods] of ROWS)
  test(what, async () => {
    answer = respond;
    const url = `${origin}/a?b`;
    const limit = fault?.startsWith('no answer') ? { timeLimit: 200 } : {};
    const results = await checkLinks([url], { ...here, ...limit });
    expect(results).toEqual([{ url, fault: fault?.replace('ORIGIN', origin) ?? null }]);
    expect(requests).toEqual(methods.map((method) => `${method} /a?b`));
  });

test('no more addresses than told are requested at once, and results keep their order', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  answer = ({ url }, response) => {
    waiting.push(() => response.writeHead(url === '/3' ? 301 : 200, { Location: '/' }).end());
    most = Math.max(most, waiting.length);
    // All are answered when as many wait as may, late enough for one too many to come.
    if (waiting.length === 3) setTimeout(() => waiting.splice(0).forEach((release) => release()), 100);
  };
  const urls = Array.from({ length: 9 }, (_, index) => `${origin}/${index}`);
  const results = await checkLinks(urls, { ...here, concurrency: 3 });
  expect(results).toEqual(
    urls.map((url, index) => ({ url, fault: index === 3 ? `301, redirects to ${origin}/` : null })),
  );
  expect(most).toBe(3);
});

test('an address in a private network is not connected to, by number or by name', async () => {
  answer = (_, response) => response.end();
  const { port } = new URL(origin);
  const urls = ['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]'].map(
    (host) => `http://${host}:${port}/`,
  );
  const fault = 'not requested: leads into a private network';
  expect(await checkLinks(urls)).toEqual(urls.map((url) => ({ url, fault })));
  expect(requests).toEqual([]);
});

const ADDRESSES = {
  public: ['1.1.1.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '223.5.5.5', '2606:4700::1111', '2a00::1'],
  private: [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:a00:1::',
    'localhost',
    '',
  ],
};
for (const [kind, addresses] of Object.entries(ADDRESSES))
  for (const address of addresses)
    test(`${address || 'nothing'} is ${kind}`, () => {
      expect(isPublicAddress(address)).toBe(kind === 'public');
    });
