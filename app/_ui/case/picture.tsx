/** A picture of the story in a frame of fixed proportions, so that nothing moves when it loads, late or never. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Picture } from '@/_catalogue/catalogue';
import type { Messages } from '@/_i18n/messages';

const PUBLIC = path.join(process.cwd(), 'public');

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether a root-absolute picture lies in `public`; remote ones are taken at their word. */
function isServed(src: string): boolean {
  if (!src.startsWith('/')) return true;
  const file = path.join(PUBLIC, decoded(src.split('?', 1)[0] ?? ''));
  return file.startsWith(PUBLIC + path.sep) && existsSync(file);
}

export function Figure({ picture: { src, alt }, words }: { picture: Picture; words: Messages }) {
  const name = decoded(src.split('/').at(-1) ?? src);
  // A secure page shows no insecure pictures, and most hosts answer on both.
  const address = src.replace(/^http:/, 'https:');
  if (!isServed(src)) {
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
        alt={words.story.picture(alt)}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </figure>
  );
}
