/** The policy of a page: the policy of its address, with the hashes of what the page carries inline. */
import { isAdmittedScript, isAdmittedStyle, sha256 } from './inline-allowlist';

/** Something on a page that takes no effect, or a page that is too large to be secured. */
export interface PolicyGap {
  reason: 'script' | 'style' | 'hashes' | 'size';
  /** How it begins, or how much it is. */
  sample: string;
}

/** Sources of a policy, each with a blank before it; empty where there are none. */
export interface Sources {
  scripts: string;
  styles: string;
  gaps: readonly PolicyGap[];
}

const SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([^]*?)<\/script>/g;
const STYLE = / style="([^"]*)"/g;
/**
 * Proxies have little room for headers: nginx 4 KB, and Node.js as a client 16. A page with more hashes gets none, so that it
 * is shown without scripts rather than not at all.
 */
export const MAX_HASHES = 40;
const SAMPLE_LENGTH = 80;

/** Between two neighbours of which the second hands text to React; it cannot stand within a text, where `<` is escaped. */
const BETWEEN_TEXTS = '"])</script><script>self.__next_f.push([1,"';
const BYTES = 'self.__next_f.push([3,';

/**
 * The same page with fewer scripts: the framework sends a page's payload in pieces of 2 KB, a script each, and a hash each
 * would soon be more than a header holds. One piece is the same to React. A page that sends bytes as well is left as it is,
 * because a text behind them would become a part of them.
 */
export const joinTexts = (html: string) => (html.includes(BYTES) ? html : html.replaceAll(BETWEEN_TEXTS, ''));

/** An attribute as the browser reads it, of what React writes. */
const unescaped = (attribute: string) => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const inside = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, text = '']) => text);

function hashesOf(
  reason: 'script' | 'style',
  texts: readonly string[],
  isAdmitted: (text: string) => boolean,
) {
  const all = [...new Set(texts)];
  const admitted = all.filter(isAdmitted);
  const gaps: PolicyGap[] = all
    .filter((text) => !isAdmitted(text))
    .map((text) => ({ reason, sample: text.slice(0, SAMPLE_LENGTH) }));
  if (admitted.length > MAX_HASHES) {
    gaps.push({ reason: 'hashes', sample: `${admitted.length} of a ${reason}` });
    admitted.length = 0;
  }
  return { hashes: admitted.map((text) => ` 'sha256-${sha256(text)}'`).join(''), gaps };
}

/** @param html read as Latin-1, so that a text is hashed as the bytes that are sent. */
export function sourcesOf(html: string): Sources {
  const scripts = hashesOf('script', inside(html, SCRIPT), isAdmittedScript);
  const styles = hashesOf('style', inside(html, STYLE).map(unescaped), isAdmittedStyle);
  return {
    scripts: scripts.hashes,
    styles: styles.hashes && ` 'unsafe-hashes'${styles.hashes}`,
    gaps: [...scripts.gaps, ...styles.gaps],
  };
}

/** @param policy one whose `script-src` and `style-src` begin with `'self'`. */
export function policyWith(policy: string, { scripts, styles }: Pick<Sources, 'scripts' | 'styles'>): string {
  return policy
    .replace("script-src 'self'", (directive) => directive + scripts)
    .replace("style-src 'self'", (directive) => directive + styles);
}
