/** What is to be printed, complete: a case or a shortlist, as PDF or as slides. Plain data, like what it holds. */
import { siteUrl, type Case, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { namedCases } from '@/_links/linked-cases';
import { qrModules, qrPng } from '@/_links/qr-code';
import { shortlistPath, type Shortlist } from '@/_links/shortlist';
import type { Paper } from '@/_links/paper-sizes';
import { base64, sheetOf, type Sheet } from './one-pager-data';

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
  accent: string;
  /** `YYYY-MM-DD`, of the newest case; null where none has a date. */
  day: string | null;
}

export interface ExportJob {
  form: 'pdf' | 'pptx';
  paper: Paper;
  title: string;
  locale: Locale;
  site: string;
  /** `#rrggbb`, for paper. */
  accent: string;
  day: string | null;
  cover: Cover | null;
  sheets: Sheet[];
}

export function caseExportJob(
  catalogue: Catalogue,
  locale: Locale,
  story: Case,
  form: ExportJob['form'],
  paper: Paper,
): ExportJob {
  const sheet = sheetOf(catalogue, locale, story);
  const { company: title, site, accent, asOf } = sheet;
  return { form, paper, title, locale, site, accent, day: asOf?.day ?? null, cover: null, sheets: [sheet] };
}

/** A case that was renamed is found; one that is gone is named. */
export function shortlistExportJob(
  catalogue: Catalogue,
  locale: Locale,
  list: Shortlist,
  form: ExportJob['form'],
  paper: Paper,
): ExportJob {
  const { stories, gone } = namedCases(catalogue, locale, list.slugs);
  const sheets = stories.map((story) => sheetOf(catalogue, locale, story));
  const address = siteUrl(catalogue.site) + shortlistPath(locale, list);
  const day =
    sheets
      .flatMap(({ asOf }) => asOf?.day ?? [])
      .sort()
      .at(-1) ?? null;
  const title = list.title || messagesOf(locale).exports.shortlist.title(sheets.length);
  const { name: site } = catalogue.site;
  const accent = catalogue.site.accent.light;
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
    accent,
    day,
  };
  return { form, paper, title, locale, site, accent, day, cover, sheets };
}
