/** The picture of a link, 1200×630: the label with the name large, two facts, and a pattern of its own. */
import { ImageResponse } from 'next/og';
import { cutAtWord } from '@/_catalogue/catalogue';
import { routePattern } from '@/_ui/route-pattern';
import { drawable, pictureFonts } from './picture-fonts';
import { PICTURE_SIZE } from './picture-size';

export interface Picture {
  /** Small line above the name. */
  kicker: string;
  name: string;
  facts: { key: string; value: string }[];
  /** What the pattern is drawn from. */
  seed: string;
  /** The site's name, in the corner. */
  site: string;
  /** `#rrggbb`. */
  accent: string;
}

const INK = '#16181a';
const RULE = '#c9cec9';

/** Larger where the name is short; a Han character takes the room of two letters. */
function nameSize(name: string): number {
  const width = [...name].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 1.9 : 1), 0);
  return width <= 12 ? 128 : width <= 20 ? 104 : width <= 34 ? 80 : 60;
}

/** Renders the picture as PNG. */
export async function sharePicture(picture: Picture): Promise<ImageResponse> {
  const name = cutAtWord(drawable(picture.name), 70);
  const facts = picture.facts
    .map(({ key, value }) => ({ key: drawable(key), value: cutAtWord(drawable(value), 42) }))
    .filter(({ value }) => value !== '')
    .slice(0, 2);
  const element = (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        padding: 40,
        background: '#eceeea',
        color: INK,
        fontFamily: 'Sans, Han',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          background: '#fdfdfb',
          border: `4px solid ${INK}`,
          borderRadius: 8,
        }}
      >
        <div style={{ display: 'flex', padding: '20px 32px', borderBottom: `3px solid ${INK}` }}>
          <PatternPicture seed={picture.seed} accent={picture.accent} />
        </div>
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            flex: 1,
            padding: '24px 36px',
            justifyContent: 'center',
          }}
        >
          <div style={{ display: 'flex', fontFamily: 'Mono, Han', fontSize: 22, color: '#565c5f' }}>
            {drawable(picture.kicker).toUpperCase()}
          </div>
          <div
            style={{
              display: 'flex',
              fontSize: nameSize(name),
              fontWeight: 700,
              letterSpacing: '-0.03em',
              lineHeight: 1.05,
              marginTop: 8,
            }}
          >
            {name}
          </div>
        </div>
        <div style={{ display: 'flex', borderTop: `3px solid ${INK}` }}>
          {facts.map(({ key, value }) => (
            <div
              key={key}
              style={{
                display: 'flex',
                flexDirection: 'column',
                flex: 1,
                padding: '16px 36px 18px',
                borderRight: `2px solid ${INK}`,
              }}
            >
              <div style={{ display: 'flex', fontFamily: 'Mono, Han', fontSize: 18, color: '#565c5f' }}>
                {key.toUpperCase()}
              </div>
              <div style={{ display: 'flex', fontSize: 30, fontWeight: 500 }}>{value}</div>
            </div>
          ))}
          <div
            style={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'flex-end',
              padding: '0 36px',
              flex: facts.length > 0 ? 'none' : 1,
              minHeight: 90,
              fontSize: 30,
              fontWeight: 700,
              color: picture.accent,
            }}
          >
            {drawable(picture.site)}
          </div>
        </div>
      </div>
    </div>
  );
  return new ImageResponse(element, { ...PICTURE_SIZE, fonts: await pictureFonts() });
}

function PatternPicture({ seed, accent }: { seed: string; accent: string }) {
  const { width, height, ground, route, stops, end } = routePattern(seed);
  const line = { fill: 'none', strokeWidth: 3, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  return (
    <svg width={680} height={160} viewBox={`0 0 ${width} ${height}`}>
      {ground.map((path, index) => (
        <path key={index} d={path} stroke={RULE} {...line} />
      ))}
      <path d={route} stroke={INK} {...line} />
      {stops.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4.5} fill="#fdfdfb" stroke={INK} strokeWidth={2.5} />
      ))}
      <circle cx={end.x} cy={end.y} r={7} fill={accent} />
    </svg>
  );
}
