/** Limits of what a link holds. Constants only, so that client components can import them. */

export const MOST_LISTED = 20;
export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 500;
export const LONGEST_REASON = 140;

/** Of the name of a stop, a figure or a sentence. Those of stops are made of their titles. */
export const LONGEST_PICK = 200;

/** Percent-encoded, of all reasons and picks together: servers refuse requests with more than 16 KB in their head. */
export const MOST_PICKED_BYTES = 4000;

/** Longer addresses make codes so fine that phones no longer read them from a screen. In bytes. */
export const LONGEST_IN_QR = 1200;
