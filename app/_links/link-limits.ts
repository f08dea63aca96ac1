/** Limits of what a link holds. Constants only, so that client components can import them. */

export const MOST_LISTED = 20;
export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 500;

/** Longer addresses make codes so fine that phones no longer read them from a screen. In bytes. */
export const LONGEST_IN_QR = 1200;
