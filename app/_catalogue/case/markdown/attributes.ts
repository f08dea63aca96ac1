/** The attributes of components by what they mean. */
import { textOf } from '../front-matter/front-matter-values';
import { fold } from '../term-id';
import type { Element } from './element';

/** Attributes that say how something looks or behaves, not what it says. */
const LOOKS =
  /^(?:\d+|class|classname|style|id|key|ref|width|height|size|align|valign|variant|type|color|textcolor|bgcolor|background|theme|icon|loading|decoding|priority|layout|objectfit|fill|sizes|srcset|quality|placeholder|target|rel|lang|dir|role|tabindex|hidden|open|border|padding|margin|cellpadding|cellspacing|colspan|rowspan|span|start|reversed|columns|cols|gap|position|float|frameborder|allow|allowfullscreen|autoplay|controls|loop|muted|playsinline|preload|poster|data\w*|aria\w*|on\w+|client\w*)$/;

/** Names of attributes, by what their texts are. */
export const TEXTS = {
  quote: ['quote', 'text', 'content', 'body', 'children', 'message', 'testimonial'],
  author: ['author', 'name', 'by', 'person', 'speaker', 'customer', 'attribution', 'caption', 'source'],
  role: ['role', 'title', 'jobTitle', 'position', 'authorTitle', 'authorRole'],
  company: ['company', 'organization', 'org', 'authorCompany'],
  address: [
    'src',
    'source',
    'image',
    'url',
    'href',
    'imageSrc',
    'srcLight',
    'before',
    'after',
    'id',
    'videoId',
  ],
  alt: ['alt', 'imageAlt', 'altText'],
  caption: ['caption', 'title', 'label', 'description'],
  title: ['title', 'heading', 'name', 'value', 'stat', 'number', 'date', 'label'],
  text: [
    'text',
    'description',
    'content',
    'body',
    'subtitle',
    'quote',
    'summary',
    'message',
    'caption',
    'children',
    'change',
    'answer',
  ],
} as const;

const TAG = /<\/?[a-z][^<>]*>|<\/?>/gi;

/** A value as a text; null where it is none. */
export function written(value: unknown): string | null {
  return typeof value === 'string'
    ? textOf(value.replace(TAG, ' ').replace(/\{\s*(["'])(.*?)\1\s*\}/g, '$2'))
    : null;
}

/** Reads attributes by their names, and knows which of them nobody read. */
export class Attributes {
  private readonly read = new Set<string>();

  constructor(private readonly element: Pick<Element, 'attributes'>) {}

  /** The values under the first of some names that is there. */
  value(names: readonly string[]): unknown {
    const key = this.keyOf(names);
    if (key === undefined) return undefined;
    this.read.add(key);
    return this.element.attributes.get(key);
  }

  text(names: readonly string[]): string | null {
    for (const name of names) {
      const key = this.keyOf([name]);
      const text = key === undefined || this.read.has(key) ? null : written(this.element.attributes.get(key));
      if (key === undefined || text === null) continue;
      this.read.add(key);
      return text;
    }
    return null;
  }

  /** Lists of mappings, whatever their names. */
  lists(): Record<string, unknown>[] {
    return [...this.element.attributes].flatMap(([key, value]) => {
      if (!Array.isArray(value)) return [];
      this.read.add(key);
      return value.map((each: unknown) =>
        typeof each === 'object' && each !== null ? (each as Record<string, unknown>) : { text: each },
      );
    });
  }

  /** Names of texts and expressions that nobody read. */
  unread(): string[] {
    return [...this.element.attributes].flatMap(([key, value]) => {
      const isContent = value === null || typeof value === 'object' || written(value) !== null;
      return this.read.has(key) || !isContent || LOOKS.test(fold(key)) ? [] : [key];
    });
  }

  private keyOf(names: readonly string[]): string | undefined {
    for (const name of names) {
      const wanted = fold(name);
      for (const key of this.element.attributes.keys()) if (fold(key) === wanted) return key;
    }
    return undefined;
  }
}
