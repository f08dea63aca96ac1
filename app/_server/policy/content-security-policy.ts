/** A page and the policy of its address -> the policy of the page: the hashes of what it carries inline. */
import { isAdmittedScript, isAdmittedStyle, sha256 } from './inline-allowlist';

/** Sources of a policy, each with a blank before it; empty where there are none. */
interface Sources {
  scripts: string;
  styles: string;
}

const SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([^]*?)<\/script>/g;
const STYLE = / style="([^"]*)"/g;
/**
 * Proxies keep little room for the head of an answer: nginx 4 KB, and Node.js as a client reads 16. What is more than this
 * is left out, so that a page is shown without scripts rather than not at all.
 */
export const MOST_HASHES = 40;

/** Between two neighbours of which the second hands text to React; it cannot stand within a text, where `<` is escaped. */
const BETWEEN_TEXTS = '"])</script><script>self.__next_f.push([1,"';
const BYTES = 'self.__next_f.push([3,';

/**
 * The same page with fewer scripts: the framework hands the description of a page over in pieces of 2 KB, a script each,
 * and a hash each would soon be more than a header holds. One piece is the same to React. Pages that hand over bytes as
 * well are left as they are.
 */
export function joinTexts(html: string): string {
  return html.includes(BYTES) ? html : html.replaceAll(BETWEEN_TEXTS, '');
}

/** An attribute as the browser reads it, of what React writes. */
const unescaped = (attribute: string) => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function hashesOf(found: readonly string[], isAdmitted: (text: string) => boolean): string[] {
  const texts = new Set(found);
  const hashes = [...texts].filter(isAdmitted).map((text) => ` 'sha256-${sha256(text)}'`);
  return hashes.length > MOST_HASHES ? [] : hashes;
}

const inside = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, text = '']) => text);

/** @param html read as Latin-1, so that a text is hashed as the bytes that are sent. */
export function sourcesOf(html: string): Sources {
  const styles = hashesOf(inside(html, STYLE).map(unescaped), isAdmittedStyle);
  return {
    scripts: hashesOf(inside(html, SCRIPT), isAdmittedScript).join(''),
    styles: styles.length > 0 ? ` 'unsafe-hashes'${styles.join('')}` : '',
  };
}

/** @param policy one whose `script-src` and `style-src` begin with `'self'`. */
export function policyWith(policy: string, { scripts, styles }: Sources): string {
  return policy
    .replace("script-src 'self'", (directive) => directive + scripts)
    .replace("style-src 'self'", (directive) => directive + styles);
}

const KEPT = 1000;
const kept = new Map<string, Sources>();

/** `sourcesOf`, remembered for pages that name their version. */
export function sourcesOfVersion(etag: string, html: string): Sources {
  const known = kept.get(etag);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const sources = sourcesOf(html);
  kept.set(etag, sources);
  return sources;
}
