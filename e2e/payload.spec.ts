/** What a page weighs: its content stands in its HTML and once more in its payload for React, and no third time. */
import { expect, test } from './own-content';
import { PAGES } from './pages';

/** The text that a page hands to React, put together from its scripts. */
function payloadOf(html: string): string {
  const pieces = html.matchAll(/<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g);
  return Array.from(pieces, ([, text = '']) => JSON.parse(text) as string).join('');
}

for (const [kind, path] of Object.entries(PAGES))
  test(`${kind} carries its content once`, async ({ request }) => {
    // A page may be rendered in another way when it is asked for again.
    for (let time = 1; time <= 2; time += 1) {
      const html = await (await request.get(`/en${path}`)).text();
      expect(html).not.toContain('__next_f.push([3');
      expect(payloadOf(html).split('"id":"content"'), `request ${time}`).toHaveLength(2);
    }
  });
