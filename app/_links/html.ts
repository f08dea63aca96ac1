/** HTML for places that React does not reach: text stays text, whatever it holds. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values in quotation marks (https://html.spec.whatwg.org/#escapingString). */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Markup that may stand in markup as it is. */
export class Html {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Value = string | number | Html | readonly Html[] | null | false;

/** A template whose values are escaped; markup of other templates is not. Null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const written = values.map((value) => {
    if (value === null || value === false) return '';
    if (value instanceof Html) return value.toString();
    return Array.isArray(value) ? value.join('') : escapeHtml(String(value));
  });
  return new Html(String.raw({ raw: parts }, ...written));
}

/** Markup that was written elsewhere, of this project's own. */
export function raw(markup: string): Html {
  return new Html(markup);
}
