/** What a page says of itself to those who embed it: oEmbed 1.0 (https://oembed.com/), always of the rich kind. */
import { DEFAULT_LOCALE, isLocale, siteUrl, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { CARD_ROOM, frameOf, LIST_ROOM, type Room } from '@/_embed/frame';
import { caseAt } from '@/_http/addressed';
import { refuseMissing } from '@/_http/refusal';
import { casePath, embedListPath, embedPath, oembedPath } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { pictureAddress } from '@/_share/picture-address';
import { PICTURE_SIZE } from '@/_share/picture-size';
import { pictureOfCase, pictureOfView, type LinkPicture } from '@/_share/pictures';
import { viewTitle } from '@/_ui/terms-in-words';
import type { DocumentOf } from './schemas';

/** Seconds. A card follows its case; what is kept for long is only where it stands. */
const CACHE_AGE = 3600;

/** The most that whoever embeds has room for. */
export interface Limits {
  maxwidth?: number;
  maxheight?: number;
}

/** The list or a case, with its language or, like a link for everybody, without one. */
const PAGE = /^\/(?:(?<locale>[a-z]{2})\/)?cases(?:\/(?<slug>[^/]+))?\/?$/;

interface Page {
  locale: Locale;
  /** Null for the list. */
  slug: string | null;
  given: URLSearchParams;
}

/** @throws Refusal 404 where the address is no case and no list of the portal. */
function pageAt(base: string, address: string): Page {
  const { host, pathname, searchParams: given } = new URL(address);
  const { locale = DEFAULT_LOCALE, slug = null } = PAGE.exec(pathname)?.groups ?? {};
  const isOurs = host === new URL(base).host && PAGE.test(pathname) && isLocale(locale);
  return isOurs ? { locale, slug, given } : refuseMissing('page at this address that can be embedded');
}

/**
 * @param address of a page, absolute.
 * @returns the answer, or the path of the one for the address that the page has now.
 * @throws Refusal 404 where the portal has no such page.
 */
export function oembedOf(
  here: Catalogue,
  address: string,
  limits: Limits,
): DocumentOf<'OEmbed'> | { movedTo: string } {
  const { site } = here;
  const base = siteUrl(site);
  const { locale, slug, given } = pageAt(base, address);
  if (slug === null) {
    const { query } = here.parse(given);
    const title = viewTitle(here, query, locale);
    const card = answer(here, locale, title, embedListPath(locale, query), within(LIST_ROOM, limits));
    return { ...card, ...thumbnailOf(base, pictureOfView(here, locale, query), limits) };
  }
  const found = caseAt(here, locale, slug, (now) => oembedPath(base + casePath(locale, now)));
  if ('movedTo' in found) return found;
  const { story } = found;
  const card = answer(here, locale, story.company, embedPath(locale, story.slug), within(CARD_ROOM, limits));
  return { ...card, ...thumbnailOf(base, pictureOfCase(here, locale, story), limits) };
}

/** The link picture, where there is room for it: it has one size. */
function thumbnailOf(base: string, picture: LinkPicture, limits: Limits) {
  const { width, height } = PICTURE_SIZE;
  if (width > (limits.maxwidth ?? width) || height > (limits.maxheight ?? height)) return {};
  return { thumbnail_url: base + pictureAddress(picture), thumbnail_width: width, thumbnail_height: height };
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
