/** How much a link holds. Numbers alone, so that the browser can know them too. */

export const MOST_LISTED = 20;
export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 500;

/** Longer addresses make codes so fine that phones no longer read them from a screen. In bytes. */
export const LONGEST_IN_QR = 1200;
