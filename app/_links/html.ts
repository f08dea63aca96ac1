/** A template tag that escapes its values, for HTML outside React. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and quoted attribute values (https://html.spec.whatwg.org/#escapingString). */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Markup that is inserted without escaping. */
export class Html {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Value = string | number | Html | readonly Html[] | null | false;

/** Escapes values, except markup from other templates. `null` and `false` render nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const written = values.map((value) => {
    if (value === null || value === false) return '';
    if (value instanceof Html) return value.toString();
    return Array.isArray(value) ? value.join('') : escapeHtml(String(value));
  });
  return new Html(String.raw({ raw: parts }, ...written));
}

/** Marks trusted markup, written by this project. */
export function raw(markup: string): Html {
  return new Html(markup);
}
