/** Plain objects -> a document of XML 1.0: names are elements, `@` marks attributes, `#` the text beside them. */
import XMLBuilder from 'fast-xml-builder';

export type Node = string | Node[] | { [name: string]: Node };

/** Everything XML can hold: https://www.w3.org/TR/xml/#charsets */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const legal = (_name: string, value: unknown) => String(value).replace(ILLEGAL, '');

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  // Else an attribute "true" would lose its value, as in HTML.
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  tagValueProcessor: legal,
  attributeValueProcessor: legal,
});

/** Escaped; characters that XML cannot hold are left out. */
export function xmlOf(root: { [name: string]: Node }): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...root });
}
