/** Paper sizes of the one-pager. */

/** Width and height in points, 1/72 inch: ISO 216 A4, and US Letter. */
export const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const;

export type Paper = keyof typeof PAPERS;
