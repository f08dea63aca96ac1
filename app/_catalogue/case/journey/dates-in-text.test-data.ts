/** The shape of the corpora of dates. */

/** A text and the dates it states, in EDTF, in the order they stand. */
export type DatedText = readonly [text: string, ...dates: string[]];
