/** Decodes a dynamic route segment, which Next.js passes percent-encoded. */
export function readSegment(param: string): string {
  try {
    return decodeURIComponent(param).normalize('NFC');
  } catch {
    return param;
  }
}
