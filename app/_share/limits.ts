/** How much a link holds. Numbers alone, so that the browser can know them too. */

export const MOST_LISTED = 20;
export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 500;
