/** What a person at the keyboard has of the focus: the ring they see, and the words that are read out. */
import type { Page } from '@playwright/test';

/** How wide the outline is, in pixels, of the focused element or, on cards, of what it stands for. */
export const outline = (page: Page) =>
  page.evaluate(() => {
    const widthOf = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    };
    const focused = document.activeElement ?? document.body;
    const card = focused.closest('article');
    return Math.max(widthOf(focused), card && focused.matches('.card-link') ? widthOf(card) : 0);
  });

/** Role, name and state of the focused element as the accessibility tree has them, such as `link "Timeline"`. */
export async function announced(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot();
  const line = (snapshot.split('\n')[0] ?? '')
    .replace(/^- /, '')
    .replace(/:$/, '')
    // Browsers announce the summary of details; the snapshot has no role for it.
    .replace(/^text: (.+)$/, 'summary "$1"');
  // The snapshot is YAML: a name with a colon makes it quote the whole.
  return line.startsWith("'") ? line.slice(1, -1).replaceAll("''", "'") : line;
}
