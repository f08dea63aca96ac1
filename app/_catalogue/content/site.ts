/** Defines the settings of `site.yml`, and finds the address of the site. */
import { z } from 'zod';
import { clean } from '../case/front-matter/front-matter-values';
import { FACETS } from '../case/case';
import { DEFAULT_LOCALE, LOCALES } from '../case/locale';
import { keysSchema } from '../case/markdown/keys';
import { slugOf } from '../case/slug';

const text = z.string().overwrite(clean).min(1);
const both = z.strictObject({ en: text, zh: text });
/** One value for both languages, or one for each. */
const each = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? { en: given, zh: given } : given),
    z.strictObject({ en: value, zh: value }),
  );
const httpsAddress = z.url({ protocol: /^https$/, error: 'write an address that begins with https://' });
const mailAddress = z.email('write a mail address, such as sales@your.site');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as #rrggbb');

export const siteSchema = z.strictObject({
  name: text,
  tagline: both,
  description: both,
  /** Where the site stands; the environment variable SITE_URL goes before it. */
  url: z.url().nullish(),
  publisher: z.strictObject({ name: text, url: z.url().nullish() }),
  /** One accent on paper, one on dark: both need 4.5:1 against their ground (WCAG 2.2, 1.4.3). */
  accent: z.strictObject({ light: colour, dark: colour }),
  /** The next step for readers, on stories, shortlists and what is made of them. Without it they show none. */
  contact: z
    .strictObject({
      label: z.strictObject(
        { en: text, zh: text },
        'give the words of the link in both languages: label: { en: Talk to us, zh: 联系我们 }',
      ),
      address: each(httpsAddress).optional(),
      mail: each(mailAddress).optional(),
    })
    .refine(
      ({ address, mail }) => (address === undefined) !== (mail === undefined),
      'give either address: https://… or mail: name@your.site',
    )
    .nullish(),
  /** Slugs of the stories the front page begins with. */
  featured: z.array(z.string().transform((slug) => slugOf(slug) ?? slug)).default([]),
  /** The language of Markdown files that do not say theirs. */
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
  /** Which keys of front matter feed what, before those that sites usually have. */
  keys: keysSchema,
  /** What the facets are called here; false hides one. */
  facets: z.partialRecord(z.enum(FACETS), z.union([z.literal(false), z.strictObject({ label: both })])).default({}),
});

export type Site = z.output<typeof siteSchema>;

const LOCAL = 'http://localhost:3000';
let warned = false;

/**
 * The site's address without a slash at the end, the one place that knows it. Without SITE_URL and `url` in `site.yml`
 * it is that of a local server, and a production build says so loudly, because canonical links and share pictures need
 * the real one.
 */
export function siteUrl(site: Site): string {
  const configured = process.env.SITE_URL || site.url;
  if (!configured && process.env.NODE_ENV === 'production' && !warned) {
    warned = true;
    console.warn(
      `\n  WARNING: SITE_URL is not set. Canonical links, sitemap and share tags will say ${LOCAL}.\n` +
        '  Set SITE_URL=https://your.site for the build and the server, or url: in content/site.yml.\n',
    );
  }
  return (configured || LOCAL).replace(/\/+$/, '');
}
