/** A link picture as an answer: drawn once, kept for a while, its address good for a year as long as it names this one. */
import { ImageResponse } from 'next/og';
import type { Answer, Asked } from '@/_server/resource-response';
import { Turns } from '@/_server/concurrency-limiter';
import { pictureFonts } from './picture-fonts';
import { PICTURE_SIZE } from './picture-size';
import type { LinkPicture } from './link-pictures';
import { drawingOf, revisionOfDrawing } from './share-picture';

/** The last pictures, at most; each takes some 50 kB. */
const KEPT = 64;
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

type Png = Uint8Array<ArrayBuffer>;

interface Drawings {
  turns: Turns;
  /** By revision, the one that was asked for last at the end. */
  kept: Map<string, Promise<Png>>;
}

// Routes are bundled apart; the process has one queue for all of them.
const shared = globalThis as typeof globalThis & { casebookDrawings?: Drawings };

/** @throws Refusal 503 where too many pictures wait to be drawn. */
export async function answerPicture({ shows }: LinkPicture, { given }: Asked<unknown>): Promise<Answer> {
  const drawing = drawingOf(shows);
  const revision = revisionOfDrawing(drawing);
  // An address without the revision, or with another one, shows what there is now, as long as any page is kept.
  const headers = given.get('v') === revision ? { 'Cache-Control': FOR_A_YEAR } : undefined;
  return { type: 'image/png', body: await keptOrDrawn(revision, drawing), headers };
}

const drawings = (): Drawings =>
  (shared.casebookDrawings ??= { turns: new Turns(2, 20, 5), kept: new Map<string, Promise<Png>>() });

function keptOrDrawn(revision: string, drawing: React.ReactElement): Promise<Png> {
  const { turns, kept } = drawings();
  const drawn = kept.get(revision) ?? turns.take(() => draw(drawing));
  kept.delete(revision);
  kept.set(revision, drawn);
  // Those that are refused make none of the others go.
  const settle = () => [...kept.keys()].slice(0, -KEPT).forEach((oldest) => kept.delete(oldest));
  drawn.then(settle, () => kept.delete(revision));
  return drawn;
}

async function draw(drawing: React.ReactElement): Promise<Png> {
  const picture = new ImageResponse(drawing, { ...PICTURE_SIZE, fonts: pictureFonts() });
  return new Uint8Array(await picture.arrayBuffer());
}
