'use client';
/** Copies a text where pages may; says whether it did. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there on plain HTTP, or not allowed.
    return false;
  }
}
