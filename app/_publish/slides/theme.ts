/** Corrects the files that the library writes: theme colours and fonts, capitals of labels, the list of contents. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Palette } from '@/_catalogue/catalogue';

/** Fonts that come with office programs. */
const HEAD = 'Arial Narrow';
const BODY = 'Arial';
const HAN = 'Microsoft YaHei';

/** The first date that a ZIP archive can hold. */
const ZIP_EPOCH = '1980-01-01';

/** @param day `YYYY-MM-DD` or null, the date of the file: the same job makes the same file. */
export function themed(deck: Uint8Array, palette: Palette, day: string | null): Uint8Array {
  const files = unzipSync(deck);
  const edit = (name: string, change: (xml: string) => string) => {
    const file = files[name];
    if (file) files[name] = strToU8(change(strFromU8(file)));
  };
  for (const name of Object.keys(files)) {
    if (/^ppt\/theme\/theme\d+\.xml$/.test(name)) edit(name, (xml) => withColours(xml, palette));
    if (/^ppt\/slide(s|Layouts|Masters)\/[^/]+\.xml$/.test(name)) edit(name, withRunStyles);
  }
  edit('[Content_Types].xml', (xml) =>
    // https://github.com/gitbrent/PptxGenJS/issues/1444: a master is named for every slide, though there is one.
    xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) =>
      files[name] ? entry : '',
    ),
  );
  // https://github.com/gitbrent/PptxGenJS/issues/1443: PowerPoint repairs the shapes of the master of notes away.
  edit('ppt/notesMasters/notesMaster1.xml', (xml) => xml.replace(/<p:sp>.*?<\/p:sp>/gs, ''));
  edit('docProps/core.xml', (xml) =>
    day === null
      ? xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '')
      : xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`),
  );
  const folders = Object.keys(files).filter((name) => name.endsWith('/'));
  for (const name of folders) delete files[name];
  return zipSync(files, { mtime: `${day ?? ZIP_EPOCH}T00:00:00`, level: 6 });
}

function withColours(xml: string, { ink, soft, paper, accent, rule }: Palette): string {
  const colours: Record<string, string> = {
    dk1: ink,
    lt1: '#ffffff',
    dk2: soft,
    lt2: paper,
    accent1: accent,
    accent2: rule,
    hlink: accent,
    folHlink: soft,
  };
  const coloured = Object.entries(colours).reduce(
    (text, [name, value]) =>
      text.replace(
        new RegExp(`<a:${name}>.*?</a:${name}>`),
        `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`,
      ),
    xml,
  );
  const fonts = (kind: string, latin: string) =>
    `<a:${kind}><a:latin typeface="${latin}"/><a:ea typeface="${HAN}"/><a:cs typeface=""/></a:${kind}>`;
  return coloured
    .replace(/<a:majorFont>.*?<\/a:majorFont>/s, fonts('majorFont', HEAD))
    .replace(/<a:minorFont>.*?<\/a:minorFont>/s, fonts('minorFont', BODY));
}

/** The library sets one font for all scripts, where the theme has one for each, and knows no capitals. */
function withRunStyles(xml: string): string {
  return xml
    .replace(/<a:(ea|cs) typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:$1 typeface="+$2-$1"/>')
    .replace(/<a:latin typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:latin typeface="+$1-lt"/>')
    .replace(/<a:rPr (?=[^>]* spc=")/g, '<a:rPr cap="all" ');
}
