/** A picture of the story in a frame of fixed proportions, so that nothing moves when it loads, late or never. */
import { decodeAddress, isPictureThere, type Picture } from '@/_catalogue/catalogue';
import type { Messages } from '@/_i18n/messages';
import { Inline } from '../shell/inline';

export function Figure({
  picture: { src, alt, isDescribed, caption, size },
  words,
}: {
  picture: Picture;
  words: Messages;
}) {
  const name = decodeAddress(src.split('/').at(-1) ?? src);
  // A secure page shows no insecure pictures, and most hosts answer on both.
  const address = src.replace(/^http:/, 'https:');
  if (!isPictureThere(src)) {
    return (
      <figure className="rounded-sm border border-dashed border-rule px-3.5 py-2.5 font-mono text-xs wrap-anywhere text-soft print:hidden">
        <figcaption>
          {words.story.pictureMissing(name)}
          {caption !== undefined && (
            <p>
              <Inline text={caption} />
            </p>
          )}
        </figcaption>
      </figure>
    );
  }
  const label = isDescribed ? alt : words.story.picture(alt);
  return (
    <figure className="print:break-inside-avoid">
      <div className={`${size ? '' : 'aspect-16/10'} overflow-hidden rounded-sm border border-rule bg-label`}>
        {/* eslint-disable-next-line @next/next/no-img-element -- sources are arbitrary hosts and SVG, which next/image refuses */}
        <img
          className={`${size ? 'mx-auto h-auto max-w-full' : 'size-full'} object-contain text-[0.875rem] text-soft print:max-h-[100mm]`}
          src={address}
          {...(size && {
            ...size,
            srcSet: srcSetOf(src, size.width),
            sizes: '(min-width: 48rem) 42rem, 100vw',
          })}
          alt={label}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
        />
      </div>
      {caption !== undefined && (
        <figcaption className="mt-1.5 text-md text-soft">
          <Inline text={caption} />
        </figcaption>
      )}
    </figure>
  );
}

/** Widths that the optimizer of the framework serves (`deviceSizes`, next/image), in modern formats. */
const WIDTHS = [640, 828, 1200, 1920];

function srcSetOf(src: string, width: number): string | undefined {
  if (/\.(?:svg|gif)$/i.test(src)) return undefined;
  const widths = WIDTHS.filter((each, index) => each <= width || index === 0);
  return widths
    .map((each) => `/_next/image?url=${encodeURIComponent(src)}&w=${each}&q=75 ${each}w`)
    .join(', ');
}
