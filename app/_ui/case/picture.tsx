/** A picture of the story in a frame of fixed proportions, so that nothing moves when it loads, late or never. */
import { decodeAddress, isPictureThere, type Picture } from '@/_catalogue/catalogue';
import type { Messages } from '@/_i18n/messages';

export function Figure({ picture: { src, alt, isDescribed }, words }: { picture: Picture; words: Messages }) {
  const name = decodeAddress(src.split('/').at(-1) ?? src);
  // A secure page shows no insecure pictures, and most hosts answer on both.
  const address = src.replace(/^http:/, 'https:');
  if (!isPictureThere(src)) {
    return (
      <figure className="rounded-sm border border-dashed border-rule px-3.5 py-2.5 font-mono text-xs wrap-anywhere text-soft print:hidden">
        <figcaption>{words.story.pictureMissing(name)}</figcaption>
      </figure>
    );
  }
  return (
    <figure className="aspect-16/10 overflow-hidden rounded-sm border border-rule bg-label print:max-h-[100mm]">
      {/* eslint-disable-next-line @next/next/no-img-element -- sources are arbitrary hosts and SVG, which next/image refuses */}
      <img
        className="size-full object-contain text-[0.875rem] text-soft"
        src={address}
        alt={isDescribed ? alt : words.story.picture(alt)}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </figure>
  );
}
