/** The picture of a link, 1200×630: the label with a name large, two facts, and a pattern of its own. */
import { createHash } from 'node:crypto';
import { cutAtWord, routePattern } from '@/_catalogue/catalogue';
import { fitText, type Fitted } from './fit-text';
import { drawable, MONO, SANS, widthOf } from './picture-fonts';

/** What a picture shows: plain texts, whatever their length and wherever they come from. */
export interface SharePicture {
  /** Small line above the name. */
  kicker: string;
  name: string;
  /** The first two that say anything are shown. */
  facts: readonly { key: string; value: string }[];
  /** What the pattern is drawn from. */
  seed: string;
  /** The site's name, in the corner. */
  site: string;
  /** `#rrggbb`. */
  accent: string;
}

const INK = '#16181a';
const SOFT = '#565c5f';
const RULE = '#c9cec9';
const LABEL = '#fdfdfb';
const PAPER = '#eceeea';

const NAME = { width: 1040, height: 204, sizes: [128, 108, 92, 76, 62, 52], lineHeight: 1.08 };
const FACT = { height: 42, sizes: [32, 28, 24], lineHeight: 1.25 };
const SITE = { width: 360, height: 140, sizes: [52, 44, 36, 28], lineHeight: 1.15 };
/** The whole label inside its frame, and what is left free beside a text. */
const LABEL_WIDTH = 1112;
const MARGIN = 36;
const NARROWEST_FACT = 280;
/** How much the letters of the name are drawn together, in sizes. */
const TIGHT = 0.03;
const LONGEST_KICKER = 60;

const small = (text: string) => cutAtWord(drawable(text.toUpperCase()), LONGEST_KICKER);
const tightWidthOf = (text: string) => widthOf(text) - TIGHT * [...text].length;

/** The facts that a picture shows. */
export function shownFacts({ facts }: Pick<SharePicture, 'facts'>) {
  return facts.filter(({ value }) => value.trim() !== '').slice(0, 2);
}

/** The first cell is as wide as its fact, up to one half; the rest is for the other. */
function factCells(facts: SharePicture['facts']) {
  const values = facts.map(({ value }) => drawable(value));
  const wanted = widthOf(values[0] ?? '') * (FACT.sizes[0] ?? 0) + 2 * MARGIN + 4;
  const first = Math.min(LABEL_WIDTH / 2, Math.max(NARROWEST_FACT, Math.ceil(wanted)));
  const widths = values.length > 1 ? [first, LABEL_WIDTH - first] : [LABEL_WIDTH];
  return facts.map(({ key }, index) => ({ key, value: values[index] ?? '', width: widths[index] ?? 0 }));
}

/** The drawing, as elements that can be compared: two pictures that look the same are the same. */
export function drawingOf(picture: SharePicture): React.ReactElement {
  const site = drawable(picture.site);
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        padding: 40,
        background: PAPER,
        color: INK,
        fontFamily: SANS,
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          background: LABEL,
          border: `4px solid ${INK}`,
          borderRadius: 8,
        }}
      >
        <div style={{ display: 'flex', height: 180, borderBottom: `3px solid ${INK}` }}>
          <div style={{ display: 'flex', padding: '18px 32px', borderRight: `2px solid ${INK}` }}>
            {patternOf(picture)}
          </div>
          <div style={{ display: 'flex', alignItems: 'center', padding: '0 32px', color: picture.accent }}>
            {linesOf(fitText(site, SITE, widthOf), { fontWeight: 700, lineHeight: SITE.lineHeight })}
          </div>
        </div>
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            flex: 1,
            padding: `0 ${MARGIN}px`,
            justifyContent: 'center',
          }}
        >
          <div style={{ display: 'flex', fontFamily: MONO, fontSize: 22, color: SOFT, marginBottom: 4 }}>
            {small(picture.kicker)}
          </div>
          {linesOf(fitText(drawable(picture.name) || site, NAME, tightWidthOf), {
            fontWeight: 700,
            letterSpacing: `-${TIGHT}em`,
            lineHeight: NAME.lineHeight,
          })}
        </div>
        <div style={{ display: 'flex', borderTop: `3px solid ${INK}`, height: 104 }}>
          {factCells(shownFacts(picture)).map(({ key, value, width }, index) => (
            <div
              key={key}
              style={{
                display: 'flex',
                flexDirection: 'column',
                justifyContent: 'center',
                width,
                padding: `0 ${MARGIN}px`,
                borderLeft: index > 0 ? `2px solid ${INK}` : 'none',
              }}
            >
              <div style={{ display: 'flex', fontFamily: MONO, fontSize: 18, color: SOFT }}>{small(key)}</div>
              <div style={{ display: 'flex', alignItems: 'center', height: FACT.height }}>
                {linesOf(fitText(value, { ...FACT, width: width - 2 * MARGIN }, widthOf), {
                  fontWeight: 500,
                })}
              </div>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Lines as they were measured; the renderer breaks none of them anew. */
function linesOf({ lines, size }: Fitted, style: React.CSSProperties): React.ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontSize: size, ...style }}>
      {lines.map((line, index) => (
        <div key={index} style={{ display: 'flex', whiteSpace: 'pre' }}>
          {line}
        </div>
      ))}
    </div>
  );
}

function patternOf({ seed, accent }: SharePicture): React.ReactElement {
  const { width, height, ground, route, stops, end } = routePattern(seed);
  const line = { fill: 'none', strokeWidth: 3, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  return (
    <svg width={595} height={140} viewBox={`0 0 ${width} ${height}`}>
      {ground.map((path, index) => (
        <path key={index} d={path} stroke={RULE} {...line} />
      ))}
      <path d={route} stroke={INK} {...line} />
      {stops.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4.5} fill={LABEL} stroke={INK} strokeWidth={2.5} />
      ))}
      <circle cx={end.x} cy={end.y} r={7} fill={accent} />
    </svg>
  );
}

/** Changes when, and only when, the drawing does: with what it shows, and with how it shows it. */
export function revisionOfDrawing(drawing: React.ReactElement): string {
  // What React notes of an element beside its type and properties says nothing of its looks, and is not plain.
  const looks = JSON.stringify(drawing, (key, value: unknown) => (key.startsWith('_') ? undefined : value));
  return createHash('sha256').update(looks).digest('hex').slice(0, 12);
}
