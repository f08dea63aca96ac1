/** A bare Next.js application, for what the framework itself costs: pages of as many bytes as are asked for. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Its folder, inside the project: there the framework and React are found. */
export const BARE = '.next-bare';

const PARAGRAPHS = `
  const paragraphs = (characters) =>
    Array.from({ length: Math.ceil(characters / 100) }, (_, index) => <p key={index}>{'x'.repeat(100)}</p>);`;

const FILES = {
  'next.config.js': 'module.exports = {};',
  'app/layout.js': `
  export default function Layout({ children }) {
    return <html lang="en"><head><title>Bare</title></head><body>{children}</body></html>;
  }`,
  'app/static/[characters]/page.js': `${PARAGRAPHS}
  export const generateStaticParams = () => [];
  export default async function Page({ params }) {
    return <main>{paragraphs(Number((await params).characters))}</main>;
  }`,
  'app/dynamic/page.js': `${PARAGRAPHS}
  export default async function Page({ searchParams }) {
    return <main>{paragraphs(Number((await searchParams).characters))}</main>;
  }`,
};

/** Writes the application anew. */
export function layBareApplication(): void {
  rmSync(BARE, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(BARE, name)), { recursive: true });
    writeFileSync(path.join(BARE, name), text);
  }
  symlinkSync(path.resolve('node_modules'), path.join(BARE, 'node_modules'));
}

/** The address of a page that is rendered once, or for each request, and has about so many bytes. */
export async function bareAddress(origin: string, isStatic: boolean, bytes: number): Promise<string> {
  const addressOf = (characters: number) =>
    isStatic ? `/static/${characters}` : `/dynamic?characters=${characters}`;
  const bytesOf = async (characters: number) =>
    (await (await fetch(origin + addressOf(characters))).arrayBuffer()).byteLength;
  const [few, many] = [10_000, 20_000];
  const [some, more] = [await bytesOf(few), await bytesOf(many)];
  const perCharacter = (more - some) / (many - few);
  return addressOf(Math.max(0, Math.round(few + (bytes - some) / perCharacter)));
}
