/** Formats `Content-Disposition` (RFC 6266), with RFC 8187 for names that are not ASCII. */

/** Some systems truncate longer names; with an extension this stays below 255 bytes in UTF-8. */
const LONGEST = 60;

/** Characters that file systems reject, and those that change the direction of a name (`fdp.exe` must not look like a PDF). */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*]/gu;

/**
 * `Content-Disposition` for a file.
 * @param how `inline` where a browser can show it.
 * @param ending with its dot.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string, ending: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNFIT, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/, '');
  const fit = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  // Those who do not read RFC 8187 get what of it is ASCII.
  const ascii = fit
    .normalize('NFKD')
    // A fraction or a full-width sign comes apart into what no name may hold.
    .replace(UNFIT, ' ')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/%/g, '')
    .trim();
  const encoded = encodeURIComponent((fit || 'casebook') + ending).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii || 'casebook'}${ending}"; filename*=UTF-8''${encoded}`;
}
