/** The value of a dynamic segment: Next.js hands it over percent-encoded, as it stands in the address or more so. */
export function readSegment(param: string): string {
  try {
    return decodeURIComponent(param).normalize('NFC');
  } catch {
    return param;
  }
}
