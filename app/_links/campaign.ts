/** Adds campaign parameters (utm_…) to links, and reads stored ones. */

/** Values of `utm_source`, `utm_campaign` and `utm_content` (https://support.google.com/analytics/answer/10917952). */
export interface Campaign {
  source: string;
  campaign: string;
  content: string;
}

export const NO_CAMPAIGN: Campaign = { source: '', campaign: '', content: '' };
export const CAMPAIGN_FIELDS = ['source', 'campaign', 'content'] as const;

/** In characters. */
export const LONGEST_FIELD = 60;

/** Adds the campaign to an absolute address. Other parameters and the fragment stay as they are. */
export function withCampaign(address: string, campaign: Campaign): string {
  const parameters = CAMPAIGN_FIELDS.filter((field) => campaign[field].trim() !== '').map(
    (field) =>
      `utm_${field}=${encodeURIComponent(campaign[field].trim().slice(0, LONGEST_FIELD).toWellFormed())}`,
  );
  if (parameters.length === 0) return address;
  const [page = '', anchor] = address.split('#', 2);
  const joined = `${page}${page.includes('?') ? '&' : '?'}${parameters.join('&')}&utm_medium=share`;
  return anchor === undefined ? joined : `${joined}#${anchor}`;
}

/** Reads a campaign from stored JSON of any shape. */
export function readCampaign(value: unknown): Campaign {
  const kept = (value ?? {}) as Partial<Record<string, unknown>>;
  const field = (name: string) => (typeof kept[name] === 'string' ? kept[name].slice(0, LONGEST_FIELD) : '');
  return { source: field('source'), campaign: field('campaign'), content: field('content') };
}
