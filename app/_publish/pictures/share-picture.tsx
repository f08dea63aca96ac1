/** Draws the share picture of a page: a label with a large name, two facts and the routes of its cases. */
import { createHash } from 'node:crypto';
import { cutAtWord, YEARS_AT, type Palette, type Route } from '@/_catalogue/catalogue';
import { placeRoutes, type Place } from '../route-grid';
import { drawable } from '../text/fonts';
import { fitted, typeset, widthOf, type Block, type Room, type Style } from '../text/typeset';

/** In pixels, as readers of Open Graph expect them (1.91:1). */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** What a picture shows, as plain texts of any length and origin. */
export interface SharePicture {
  /** Small line above the name. */
  kicker: string;
  name: string;
  /** Stands in for a name that no font has characters for. */
  slug?: string;
  /** The first two that have a value are shown. */
  facts: readonly { key: string; value: string }[];
  /** Of the cases that the page is about; the first are drawn. */
  routes: readonly Route[];
  /** Name of the site, in the corner. */
  site: string;
  palette: Palette;
}

const LABEL = { left: 44, right: 1156, strip: 224, facts: 482, bottom: 586 };
const PADDING = 36;
/** Between the small line and the name. */
const GAP = 12;
const NARROWEST_FACT = 280;
/** The routes have a cell of their own; the site has the rest of the strip. */
const CELL = 704;
const ROUTE_ROOM = [68, 62, 612, 144] as const;

const KICKER: Style = { family: 'key', size: 22, leading: 1.4, colour: 'soft', capitals: true };
const NAME: Style = { family: 'strong', size: 0, leading: 1.08, tracking: -0.03, colour: 'ink' };
const FACT: Style = { family: 'medium', size: 0, leading: 1.25, colour: 'ink' };
const YEAR: Style = { family: 'key', size: 10, leading: 1, colour: 'soft' };
const SITE: Style = { family: 'strong', size: 0, leading: 1.15, colour: 'accent' };
const NAME_ROOM: Room = { width: 1040, height: 204, sizes: [128, 108, 92, 76, 62, 52] };
const FACT_ROOM = { height: 42, sizes: [32, 28, 24] };
const SITE_ROOM: Room = { width: 360, height: 140, sizes: [52, 44, 36, 28] };
/** From the top of a line to its baseline, in its size; a larger leading adds to both sides. */
const BASELINE = 0.86;
/** In characters; no text of this length fits any room, so the rest is not measured. */
const LONGEST = 300;

/** The facts that a picture shows. */
export function shownFacts({ facts }: Pick<SharePicture, 'facts'>) {
  return facts.filter(({ value }) => value.trim() !== '').slice(0, 2);
}

interface PlacedBlock {
  block: Block;
  x: number;
  y: number;
}

function nameBlocks({ kicker, name, slug = '', site }: SharePicture): PlacedBlock[] {
  const small = typeset(kicker, KICKER, NAME_ROOM.width, 1);
  const candidates = [name, slug, site].map((text) => fitted(cutAtWord(text, LONGEST), NAME, NAME_ROOM));
  const large = candidates.find(({ lines }) => lines.length > 0) ?? small;
  const x = LABEL.left + PADDING;
  const y = (LABEL.strip + LABEL.facts - small.height - GAP - large.height) / 2;
  return [
    { block: small, x, y },
    { block: large, x, y: y + small.height + GAP },
  ];
}

/** The first cell is as wide as its fact, up to one half; the other fact has the rest. */
function factCells(picture: SharePicture) {
  const facts = shownFacts(picture);
  const whole = LABEL.right - LABEL.left;
  const wanted = widthOf(facts[0]?.value ?? '', { ...FACT, size: FACT_ROOM.sizes[0] ?? 0 }) + 2 * PADDING + 4;
  const first = facts.length < 2 ? whole : Math.min(whole / 2, Math.max(NARROWEST_FACT, Math.ceil(wanted)));
  return facts.map(({ key, value }, index) => {
    const width = (index === 0 ? first : whole - first) - 2 * PADDING;
    const x = LABEL.left + (index === 0 ? 0 : first) + PADDING;
    const small = typeset(key, { ...KICKER, size: 18 }, width, 1);
    const large = fitted(cutAtWord(value, LONGEST), FACT, { ...FACT_ROOM, width });
    const y = (LABEL.facts + LABEL.bottom - small.height - FACT_ROOM.height) / 2;
    const below = y + small.height + (FACT_ROOM.height - large.height) / 2;
    return {
      x,
      blocks: [
        { block: small, x, y },
        { block: large, x, y: below },
      ],
    };
  });
}

const routesIn = ({ routes }: Pick<SharePicture, 'routes'>) =>
  placeRoutes(
    routes.map((route) => ({ route })),
    ROUTE_ROOM,
  );

function yearBlocks({ route, x, y, scale }: { route: Route } & Place): PlacedBlock[] {
  return route.years.map((at) => {
    const size = YEAR.size * scale;
    const block = typeset(String(at.year), { ...YEAR, size }, PICTURE_SIZE.width, 1);
    return { block, x: x + at.x * scale - block.width / 2, y: y + YEARS_AT * scale - size * BASELINE };
  });
}

/** The drawing, as elements that can be compared: pictures that look the same are the same. */
export function drawingOf(picture: SharePicture): React.ReactElement {
  const { site, palette } = picture;
  const { ink, paper, label } = palette;
  const placed = routesIn(picture);
  const cells = factCells(picture);
  const brand = fitted(site, SITE, SITE_ROOM);
  const corner = { block: brand, x: CELL + 33, y: (LABEL.left + LABEL.strip - 3 - brand.height) / 2 };
  const blocks = [
    corner,
    ...nameBlocks(picture),
    ...cells.flatMap((cell) => cell.blocks),
    ...placed.flatMap(yearBlocks),
  ];
  return (
    <div style={{ display: 'flex', position: 'relative', ...PICTURE_SIZE, background: paper }}>
      <svg {...PICTURE_SIZE} viewBox={`0 0 ${PICTURE_SIZE.width} ${PICTURE_SIZE.height}`}>
        <rect x={42} y={42} width={1116} height={546} rx={6} fill={label} stroke={ink} strokeWidth={4} />
        <path d={`M${LABEL.left} ${LABEL.strip - 1.5}H${LABEL.right}`} stroke={ink} strokeWidth={3} />
        <path d={`M${LABEL.left} ${LABEL.facts + 1.5}H${LABEL.right}`} stroke={ink} strokeWidth={3} />
        <path d={`M${CELL} ${LABEL.left}V${LABEL.strip}`} stroke={ink} strokeWidth={2} />
        {cells.slice(1).map(({ x }) => (
          <path
            key={x}
            d={`M${x - PADDING + 1} ${LABEL.facts}V${LABEL.bottom}`}
            stroke={ink}
            strokeWidth={2}
          />
        ))}
        {placed.map(({ route, x, y, scale }, index) => (
          <g key={index} transform={`translate(${x} ${y}) scale(${scale})`}>
            {routeShapes(route, palette)}
          </g>
        ))}
      </svg>
      {blocks.map((placed, index) => (
        <TextBlock key={index} {...placed} fill={palette[placed.block.style.colour]} />
      ))}
    </div>
  );
}

/** Not a component: within a drawing the renderer knows elements alone. */
function routeShapes({ line, plan, stops, dot }: Route, { ink, soft, label, accent }: Palette) {
  const stroke = { fill: 'none', strokeWidth: 3, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  return (
    <g>
      <path d={line} stroke={ink} {...stroke} />
      <path d={plan} stroke={soft} strokeDasharray="0 6" {...stroke} />
      {stops.map(({ x, y, kind }, index) => {
        const fill = kind === 'feature' ? accent : kind === 'step' ? ink : label;
        const edge = kind === 'feature' ? accent : ink;
        return <circle key={index} cx={x} cy={y} r={dot / 2 - 1} fill={fill} stroke={edge} strokeWidth={2} />;
      })}
    </g>
  );
}

/** A block as outlines, because the renderer shapes only some scripts. Outlines are made when the picture is drawn. */
function TextBlock({ block, x, y, fill }: PlacedBlock & { fill: string }): React.ReactElement {
  const { size, leading, tracking = 0 } = block.style;
  const outlines = block.lines.flatMap(({ runs }, row) =>
    runs.map(({ face: { font }, text, x: left }) => {
      const { glyphs, positions } = font.layout(text);
      const scale = size / font.unitsPerEm;
      const baseline = (row * leading + (leading - 1) / 2 + BASELINE) * size;
      let pen = left;
      return glyphs.map(({ path }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const at = [pen + xOffset * scale, baseline - yOffset * scale] as const;
        pen += xAdvance * scale + tracking * size;
        return path
          .scale(scale, -scale)
          .translate(...at)
          .toSVG();
      });
    }),
  );
  // Letters reach beyond their lines and advances.
  const [width, height] = [block.width + 2 * size, block.height + 2 * size];
  const style = { position: 'absolute', left: x - size, top: y - size } as const;
  return (
    <svg style={style} width={width} height={height} viewBox={`${-size} ${-size} ${width} ${height}`}>
      <path d={outlines.flat().join('')} fill={fill} />
    </svg>
  );
}

const DESIGN = [
  LABEL,
  PADDING,
  GAP,
  NARROWEST_FACT,
  CELL,
  ROUTE_ROOM,
  YEAR,
  KICKER,
  NAME,
  FACT,
  SITE,
  NAME_ROOM,
  FACT_ROOM,
  SITE_ROOM,
];

/** A hash of what a picture shows and of its design. It lays nothing out: every page asks for the address of its picture. */
export function revisionOf(picture: SharePicture): string {
  const { kicker, name, slug = '', site, palette } = picture;
  const texts = [kicker, name, slug, site, ...shownFacts(picture).flatMap(({ key, value }) => [key, value])];
  const shown = texts.map((text) => drawable(text, 'strong'));
  return createHash('sha256')
    .update(JSON.stringify([DESIGN, shown, routesIn(picture), palette]))
    .digest('hex')
    .slice(0, 12);
}
