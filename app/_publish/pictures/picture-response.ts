/** Responds with a link picture: drawn once and kept; caches keep an address that names its revision for a year. */
import { LRUCache } from 'lru-cache';
import { ImageResponse } from 'next/og';
import type { ResourceResponse, ResourceRequest } from '@/_server/resource-response';
import { ConcurrencyLimiter } from '@/_server/concurrency-limiter';
import type { LinkPicture } from './link-pictures';
import { drawingOf, PICTURE_SIZE, revisionOfDrawing } from './share-picture';

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

/** @throws HttpProblem 503 where too many pictures wait to be drawn. */
export async function pictureResponse(
  { shows }: LinkPicture,
  { given }: ResourceRequest<unknown>,
): Promise<ResourceResponse> {
  const drawing = drawingOf(shows);
  const revision = revisionOfDrawing(drawing);
  // An address without the revision, or with another one, shows what there is now, as long as any page is kept.
  const headers = given.get('v') === revision ? { 'Cache-Control': FOR_A_YEAR } : undefined;
  return { type: 'image/png', body: await keptOrDrawn(revision, drawing), headers };
}

const pictures = (): Pictures =>
  (shared.casebookPictures ??= {
    limiter: new ConcurrencyLimiter(2, 20, 5),
    kept: new LRUCache({ max: MAX_KEPT }),
    pending: new Map(),
  });

/** A picture is kept when it is drawn, so that one that is refused takes no other's place. */
async function keptOrDrawn(revision: string, drawing: React.ReactElement): Promise<Png> {
  const { limiter, kept, pending } = pictures();
  const picture = kept.get(revision);
  if (picture) return picture;
  const drawn =
    pending.get(revision) ?? limiter.run(() => draw(drawing)).finally(() => pending.delete(revision));
  pending.set(revision, drawn);
  kept.set(revision, await drawn);
  return drawn;
}

async function draw(drawing: React.ReactElement): Promise<Png> {
  const picture = new ImageResponse(drawing, PICTURE_SIZE);
  return new Uint8Array(await picture.arrayBuffer());
}
