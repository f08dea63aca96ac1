/** The pattern of a case as shapes of a slide, lines and circles that can be edited. */
import { routePattern } from '@/_catalogue/catalogue';
import type PptxGenJS from 'pptxgenjs';
import { ACCENT, INK, LABEL, RULE, type Slide } from './deck';

/** The library draws it, but its types do not name it. */
const FREEFORM = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** Draws it as large as it fits, at the right of the box. */
export function addPattern(
  slide: Slide,
  seed: string,
  box: { x: number; y: number; w: number; h: number },
): void {
  const { width, height, ground, route, stops, end } = routePattern(seed);
  const scale = Math.min(box.w / width, box.h / height);
  const left = box.x + box.w - width * scale;
  const top = box.y + (box.h - height * scale) / 2;
  const line = (path: string, color: string) =>
    slide.addShape(FREEFORM, {
      x: left,
      y: top,
      w: width * scale,
      h: height * scale,
      line: { color, width: 3 },
      points: [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y], index) => ({
        x: Number(x) * scale,
        y: Number(y) * scale,
        ...(index === 0 && { moveTo: true }),
      })),
    });
  const circle = (at: { x: number; y: number }, radius: number, color: string, stroke: string) =>
    slide.addShape('ellipse', {
      x: left + (at.x - radius) * scale,
      y: top + (at.y - radius) * scale,
      w: 2 * radius * scale,
      h: 2 * radius * scale,
      fill: { color },
      line: { color: stroke, width: 2 },
    });
  for (const path of ground) line(path, RULE);
  line(route, INK);
  for (const stop of stops) circle(stop, 4.5, LABEL, INK);
  circle(end, 7, ACCENT, ACCENT);
}
