/** Writes plain objects as XML 1.0: names are elements, `@` marks attributes, `#` is the text beside them. */
import XMLBuilder from 'fast-xml-builder';

export type Node = string | Node[] | { [name: string]: Node };

/** Characters that XML cannot hold: https://www.w3.org/TR/xml/#charsets */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const legal = (_name: string, value: unknown) => String(value).replace(ILLEGAL, '');

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  // Otherwise an attribute "true" loses its value, as in HTML.
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  tagValueProcessor: legal,
  attributeValueProcessor: legal,
});

/** Text is escaped, and characters that XML cannot hold are left out. */
export function xmlOf(root: { [name: string]: Node }): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...root });
}
