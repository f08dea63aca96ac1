/** Parts of a page know their height before anything is drawn, so that a page can be made to fit. */
import { SOFT } from './tagged-pdf';
import type { Style } from './typeset';

export interface Part {
  height: number;
  /** Draws it with its top at `y`. */
  draw: (y: number) => void;
}

/** Small capitals of the label. Chinese has none, and needs to be larger to be read. */
export function keyStyle(locale: string, scale: number): Style {
  const size = (locale === 'zh' ? 7.6 : 6.4) * scale;
  return { family: 'key', size, leading: 1.4, tracking: 0.06, colour: SOFT };
}

/** Keys are in capitals where the language has them. */
export const capitals = (text: string, locale: string) => text.toLocaleUpperCase(locale);
