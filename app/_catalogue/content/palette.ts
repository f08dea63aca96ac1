/** The colours of the site, on light and on dark ground. */
import type { Site } from './site';

/** The colours of light ground that no site changes, for what is only printed or drawn on paper. */
const LIGHT_COLOURS = { paper: '#eceeea', label: '#fdfdfb', ink: '#16181a', soft: '#565c5f', rule: '#c9cec9' };
const DARK_COLOURS = { paper: '#131517', label: '#1c1f22', ink: '#eceeea', soft: '#a6adb0', rule: '#363b3f' };

/** `paper` is the ground of a page, `label` that of a panel; every colour is `#rrggbb`. */
export type Palette = Record<keyof typeof LIGHT_COLOURS | 'accent', string>;

export function paletteOf({ accent }: Pick<Site, 'accent'>): { light: Palette; dark: Palette } {
  return { light: { ...LIGHT_COLOURS, accent: accent.light }, dark: { ...DARK_COLOURS, accent: accent.dark } };
}
