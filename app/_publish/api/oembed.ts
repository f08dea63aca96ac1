/** Answers oEmbed requests (https://oembed.com/, version 1.0) with the embed card of a page. */
import { DEFAULT_LOCALE, isLocale, siteUrl, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { CARD_ROOM, frameOf, LIST_ROOM, type Room } from '@/_links/embed-code';
import { caseAt } from '@/_server/route-params';
import { throwNotFound } from '@/_server/problem-response';
import { casePath, embedListPath, embedPath, oembedPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { pictureOfCase, pictureOfView, type LinkPicture } from '../pictures/link-pictures';
import { viewTitle } from '@/_i18n/view-title';
import type { DocumentOf } from './schemas';

/** In seconds. Consumers cache the address of a card, not its content. */
const CACHE_AGE = 3600;

/** In pixels. */
export interface Limits {
  maxwidth?: number;
  maxheight?: number;
}

/** The path of the list or of a case, with or without a language. */
const PAGE = /^\/(?:(?<locale>[a-z]{2})\/)?cases(?:\/(?<slug>[^/]+))?\/?$/;

interface Page {
  locale: Locale;
  /** Null for the list. */
  slug: string | null;
  given: URLSearchParams;
}

/** @throws HttpProblem 404 if the address is not a case or a list of the portal. */
function pageAt(base: string, address: string): Page {
  const { host, pathname, searchParams: given } = new URL(address);
  const { locale = DEFAULT_LOCALE, slug = null } = PAGE.exec(pathname)?.groups ?? {};
  const isOurs = host === new URL(base).host && PAGE.test(pathname) && isLocale(locale);
  return isOurs ? { locale, slug, given } : throwNotFound('page at this address that can be embedded');
}

/**
 * @param address of a page, absolute.
 * @returns the response, or the path of the one for the current address of the page.
 * @throws HttpProblem 404 if the portal has no such page.
 */
export function oembedOf(
  catalogue: Catalogue,
  address: string,
  limits: Limits,
): DocumentOf<'OEmbed'> | { movedTo: string } {
  const { site } = catalogue;
  const base = siteUrl(site);
  const { locale, slug, given } = pageAt(base, address);
  if (slug === null) {
    const { query } = catalogue.parse(given);
    const title = viewTitle(catalogue, query, locale);
    const card = answer(catalogue, locale, title, embedListPath(locale, query), within(LIST_ROOM, limits));
    return { ...card, ...thumbnailOf(base, pictureOfView(catalogue, locale, query), limits) };
  }
  const found = caseAt(catalogue, locale, slug, (now) => oembedPath(base + casePath(locale, now)));
  if ('movedTo' in found) return found;
  const { story } = found;
  const card = answer(
    catalogue,
    locale,
    story.company,
    embedPath(locale, story.slug),
    within(CARD_ROOM, limits),
  );
  return { ...card, ...thumbnailOf(base, pictureOfCase(catalogue, locale, story), limits) };
}

/** The share picture, if its only size fits the limits. */
function thumbnailOf(base: string, picture: LinkPicture, limits: Limits) {
  const { width, height, path } = picture;
  if (width > (limits.maxwidth ?? width) || height > (limits.maxheight ?? height)) return {};
  return { thumbnail_url: base + path, thumbnail_width: width, thumbnail_height: height };
}

function within({ width, height }: Room, { maxwidth = width, maxheight = height }: Limits): Room {
  return { width: Math.min(width, maxwidth), height: Math.min(height, maxheight) };
}

function answer(
  { site }: Catalogue,
  locale: Locale,
  title: string,
  path: string,
  room: Room,
): DocumentOf<'OEmbed'> {
  const base = siteUrl(site);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: base,
    cache_age: CACHE_AGE,
    html: frameOf(base + path, messagesOf(locale).embed.frame(title, site.name), room),
    ...room,
  };
}
