/** Responds with a link picture: drawn once and kept; caches keep an address that names its revision for a year. */
import { LRUCache } from 'lru-cache';
import { ImageResponse } from 'next/og';
import type { Locale } from '@/_catalogue/catalogue';
import type { LandingFacet } from '@/_links/paths';
import { localeAt, termAt } from '@/_server/route-params';
import { resourceHandlers, type ResourceRequest, type ResourceResponse } from '@/_server/resource-response';
import { ConcurrencyLimiter } from '@/_server/concurrency-limiter';
import { pictureOfTerm, type LinkPicture } from './link-pictures';
import { drawingOf, PICTURE_SIZE, revisionOf, type SharePicture } from './share-picture';

/** Pictures to keep; each takes some 50 kB. */
const MAX_KEPT = 64;
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

type Png = Uint8Array<ArrayBuffer>;

interface Pictures {
  limiter: ConcurrencyLimiter;
  /** By revision. */
  kept: LRUCache<string, Png>;
  pending: Map<string, Promise<Png>>;
}

// Routes are bundled separately; the process has one queue for all of them.
const shared = globalThis as typeof globalThis & { casebookPictures?: Pictures };

type LocaleParams = { locale: string };

/**
 * The handlers of a picture route; 503 if too many pictures wait to be drawn.
 * @param pictureOf the picture, or the path that has it now.
 */
export function pictureHandlers<P extends LocaleParams = LocaleParams>(
  pictureOf: (request: ResourceRequest<P>, locale: Locale) => LinkPicture | { movedTo: string },
) {
  return resourceHandlers<P>((request) => {
    const picture = pictureOf(request, localeAt(request.params.locale));
    return 'movedTo' in picture ? picture : pictureResponse(picture, request.given);
  });
}

/** The handlers of the picture route of a term. */
export const termPictureHandlers = (facet: LandingFacet) =>
  pictureHandlers<LocaleParams & { term: string }>(({ catalogue, params }, locale) =>
    pictureOfTerm(catalogue, locale, facet, termAt(catalogue, facet, params.term)),
  );

async function pictureResponse({ shows }: LinkPicture, given: URLSearchParams): Promise<ResourceResponse> {
  const revision = revisionOf(shows);
  // An address without this revision shows the current picture, and is kept no longer than a page.
  const headers = given.get('v') === revision ? { 'Cache-Control': FOR_A_YEAR } : undefined;
  return { type: 'image/png', body: await keptOrDrawn(revision, shows), headers };
}

const pictures = (): Pictures =>
  (shared.casebookPictures ??= {
    limiter: new ConcurrencyLimiter(2, 20, 5),
    kept: new LRUCache({ max: MAX_KEPT }),
    pending: new Map(),
  });

/** A picture is kept when it is drawn, so that one that is refused takes no other's place. */
async function keptOrDrawn(revision: string, shows: SharePicture): Promise<Png> {
  const { limiter, kept, pending } = pictures();
  const picture = kept.get(revision);
  if (picture) return picture;
  const drawn =
    pending.get(revision) ??
    limiter.run(() => draw(drawingOf(shows))).finally(() => pending.delete(revision));
  pending.set(revision, drawn);
  kept.set(revision, await drawn);
  return drawn;
}

async function draw(drawing: React.ReactElement): Promise<Png> {
  const picture = new ImageResponse(drawing, PICTURE_SIZE);
  return new Uint8Array(await picture.arrayBuffer());
}
