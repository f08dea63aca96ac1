/** Reads the campaign that an address names. */
import type { Parameters } from '@/_catalogue/catalogue';
import { LONGEST_FIELD, type Campaign } from './campaign';
import { firstOf } from './first-of';
import { oneLine } from './plain-text';

export function campaignIn(parameters: Parameters): Campaign {
  const field = (name: string) => oneLine(firstOf(parameters, `utm_${name}`), LONGEST_FIELD);
  return { source: field('source'), campaign: field('campaign'), content: field('content') };
}
