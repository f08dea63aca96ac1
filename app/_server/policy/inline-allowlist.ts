/**
 * Which inline scripts and style attributes of a page may take effect: those that are data, or constants of the framework.
 *
 * A policy by hashes is only worth something if the hash of a script that somebody smuggled into a page is not in it. So
 * a script is not trusted because it stands in the page: its whole text must have one of the shapes below, and none of
 * them has room for code. What the framework hands to the browser is strings in JSON; React's own scripts are known by
 * their hashes, and the calls that follow carry JSON. Whoever can write into a page can therefore at most write data of
 * these shapes, which make elements, as the markup around them could; they cannot make event handlers or scripts. It does
 * not matter whether the scripts are found just as a browser would find them: a text that is not admitted is never named.
 */
import { createHash } from 'node:crypto';

/** Base64 of the SHA-256 of a text that was read as Latin-1: of its bytes. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('base64');

const CONSTANTS = new Set([
  '(self.__next_f=self.__next_f||[]).push([0])',
  'requestAnimationFrame(function(){$RT=performance.now()});',
]);

/**
 * The functions React defines before it calls them, by length and hash. A test holds them against the React that the
 * framework brings.
 */
export const REACT_FUNCTIONS = [
  { name: '$RX', length: 200, hash: '5TqIdh80KgjiD5uUtz2OhDa5DlGt33xJV6lK4XUE+Yo=' },
  { name: '$RS', length: 193, hash: 'rkPyhj2kmK5uKX6SivS3u1ga+pNajy8xBWBiEPXhNMA=' },
  { name: '$RC', length: 829, hash: 'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=' },
  { name: '$RV', length: 2694, hash: 'R3eWN7zVoU3spWpPQ2b7tbYj4hZDyViY037DUph2exw=' },
  { name: '$RR', length: 1105, hash: 'QwTTcUY6X/W9qbI8vPXdsBAoBq5Xi/MvMAMV2FEeJpk=' },
] as const;

const FLIGHT = /^self\.__next_f\.push\((\[[^]*\])\)$/;
const CHUNKS =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[^]*\})\);$/;
const CHUNK = /^static\/chunks\/[\w~-]+(?:\.[\w~-]+)*\.js$/;
const CALL = /^;?\$R[CRSX]\(([^]*)\)$/;

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Text or bytes (in base64) of the page's description for React: `[1, "…"]`, `[3, "…"]`. */
function isFlight(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [kind, data] = value as unknown[];
  return (kind === 1 || kind === 3) && typeof data === 'string';
}

/** Files of the build that the loader waits for, and modules in them. */
function isChunkGroup(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { otherChunks, runtimeModuleIds } = value as Record<string, unknown>;
  const areChunks =
    Array.isArray(otherChunks) && otherChunks.every((each) => typeof each === 'string' && CHUNK.test(each));
  return areChunks && Array.isArray(runtimeModuleIds) && runtimeModuleIds.every(Number.isSafeInteger);
}

/** What is left of a script after the functions it begins with. */
function afterFunctions(script: string): string {
  const known = REACT_FUNCTIONS.find(({ length, hash }) => sha256(script.slice(0, length)) === hash);
  return known ? afterFunctions(script.slice(known.length)) : script;
}

function isReactCall(script: string): boolean {
  if (!script.startsWith('$R')) return false;
  const given = CALL.exec(afterFunctions(script))?.[1];
  return given !== undefined && given !== '' && parse(`[${given}]`) !== undefined;
}

/** Whether an inline script may run. */
export function isAdmittedScript(script: string): boolean {
  const flight = FLIGHT.exec(script)?.[1];
  if (flight !== undefined) return isFlight(parse(flight));
  const chunks = CHUNKS.exec(script)?.[1];
  if (chunks !== undefined) return isChunkGroup(parse(chunks));
  return CONSTANTS.has(script) || isReactCall(script);
}

const CUSTOM_PROPERTIES = /^(?:--[a-z][a-z-]*:(?:#?[\w.%-]+|"[^"<>]*")(?:;|$))+$/;

/** Whether a style attribute may take effect: custom properties of plain values, like the accent colours, or of one text. */
export function isAdmittedStyle(style: string): boolean {
  return CUSTOM_PROPERTIES.test(style);
}
