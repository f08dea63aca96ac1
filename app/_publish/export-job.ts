/** Everything that a PDF file or a deck of slides shows, as plain data for a worker thread. */
import {
  paletteOf,
  siteUrl,
  type Case,
  type Catalogue,
  type Locale,
  type Palette,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { NO_CAMPAIGN } from '@/_links/campaign';
import { dossierOf } from '@/_links/dossier';
import type { Paper } from '@/_links/paper-sizes';
import { shortlistPath, type Shortlist } from '@/_links/shortlist';
import { exportContactOf, type ExportContact } from './export-contact';
import { onePagerDataOf, pickedDataOf, type OnePagerData } from './one-pager-data';

export interface ExportJob {
  form: 'pdf' | 'pptx';
  paper: Paper;
  title: string;
  locale: Locale;
  site: string;
  palette: Palette;
  /** `YYYY-MM-DD`, of the newest case; null if none has a date. */
  day: string | null;
  /** The page before the cases of a shortlist: its note, the cases that are gone, and its absolute address. */
  cover: { note: string; gone: string[]; address: string; contact: ExportContact | null } | null;
  cases: OnePagerData[];
}

function jobOf(
  { site }: Catalogue,
  locale: Locale,
  job: Pick<ExportJob, 'form' | 'paper' | 'title' | 'cover' | 'cases'>,
): ExportJob {
  const day =
    job.cases
      .flatMap(({ asOf }) => asOf?.day ?? [])
      .sort()
      .at(-1) ?? null;
  return { ...job, locale, site: site.name, palette: paletteOf(site).light, day };
}

export function caseExportJob(
  catalogue: Catalogue,
  locale: Locale,
  story: Case,
  form: ExportJob['form'],
  paper: Paper,
  campaign = NO_CAMPAIGN,
): ExportJob {
  const data = onePagerDataOf(catalogue, locale, story, campaign);
  return jobOf(catalogue, locale, { form, paper, title: data.company, cover: null, cases: [data] });
}

/** A case that was renamed is found; what is gone is named on the cover. */
export function shortlistExportJob(
  catalogue: Catalogue,
  locale: Locale,
  list: Shortlist,
  form: ExportJob['form'],
  paper: Paper,
  campaign = NO_CAMPAIGN,
): ExportJob {
  const { entries, gone: taken, unknown } = dossierOf(catalogue, locale, list);
  const cases = entries.map((entry) => pickedDataOf(catalogue, locale, entry, campaign));
  const { title: countOf } = messagesOf(locale).exports.shortlist;
  const gone = unknown > 0 ? [...taken, countOf(unknown)] : taken;
  const title = list.title || countOf(cases.length);
  const address = siteUrl(catalogue.site) + shortlistPath(locale, list);
  const subject = { slugs: entries.map(({ story }) => story.slug), name: title, page: address };
  const contact = exportContactOf(catalogue.site, locale, subject, campaign);
  const cover = { note: list.note, gone, address, contact };
  return jobOf(catalogue, locale, { form, paper, title, cover, cases });
}
