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
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { namedCases } from '@/_links/linked-cases';
import { qrModules, qrPng } from '@/_links/qr-code';
import { shortlistPath, type Shortlist } from '@/_links/shortlist';
import type { Paper } from '@/_links/paper-sizes';
import { base64, onePagerDataOf, type OnePagerData } from './one-pager-data';

/** The page before the cases of a shortlist. */
export interface Cover {
  locale: Locale;
  title: string;
  /** The sender's words; empty where there are none. */
  note: string;
  /** Slugs of the list that no case has. */
  gone: string[];
  /** The page of the list, absolute; without a code where it is too long for one that can be read. */
  address: string;
  qr: boolean[][] | null;
  /** The same as a PNG file in base64. */
  qrPng: string | null;
  site: string;
}

export interface ExportJob {
  form: 'pdf' | 'pptx';
  paper: Paper;
  title: string;
  locale: Locale;
  site: string;
  palette: Palette;
  /** `YYYY-MM-DD`, of the newest case. */
  day: string;
  cover: Cover | null;
  cases: OnePagerData[];
}

export function caseExportJob(
  catalogue: Catalogue,
  locale: Locale,
  story: Case,
  form: ExportJob['form'],
  paper: Paper,
): ExportJob {
  const data = onePagerDataOf(catalogue, locale, story);
  const { company: title, site, asOf } = data;
  const palette = paletteOf(catalogue.site).light;
  return { form, paper, title, locale, site, palette, day: asOf.day, cover: null, cases: [data] };
}

/** A case that was renamed is found; slugs without a case are named on the cover. */
export function shortlistExportJob(
  catalogue: Catalogue,
  locale: Locale,
  list: Shortlist,
  form: ExportJob['form'],
  paper: Paper,
): ExportJob {
  const { stories, gone } = namedCases(catalogue, locale, list.slugs);
  const cases = stories.map((story) => onePagerDataOf(catalogue, locale, story));
  const address = siteUrl(catalogue.site) + shortlistPath(locale, list);
  const day =
    cases
      .map(({ asOf }) => asOf.day)
      .sort()
      .at(-1) ?? new Date(0).toISOString().slice(0, 10);
  const title = list.title || messagesOf(locale).exports.shortlist.title(cases.length);
  const { name: site } = catalogue.site;
  const palette = paletteOf(catalogue.site).light;
  const fits = address.length <= LONGEST_IN_QR;
  const cover: Cover = {
    locale,
    title,
    note: list.note,
    gone,
    address,
    qr: fits ? qrModules(address) : null,
    qrPng: fits ? base64(qrPng(address)) : null,
    site,
  };
  return { form, paper, title, locale, site, palette, day, cover, cases };
}
