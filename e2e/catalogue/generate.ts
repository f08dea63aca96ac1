/** Any number of case files in both languages, made of the sentences of the real ones: the same for the same seed. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const CONTENT = join(__dirname, '..', '..', 'content');
const LOCALES = ['en', 'zh'] as const;

/** What is taken from a real file. */
interface Source {
  section1: { content: string };
  section2: {
    listLeft: { title?: string | null; contentList?: { content?: string | null }[]; type?: number }[];
    rightPart: { list: { title: string; content: string }[] };
  };
}

/** What the stories of one language are made of. */
interface Stock {
  leads: string[];
  titles: string[];
  sentences: string[];
  facts: Map<string, string[]>;
}

const SYLLABLES = 'ba cor del fen gal hu jin ka lor mi nor ost pel qua ri san tol u ven wei xin yo zen'.split(
  ' ',
);
const TRADES: readonly (readonly [string, string])[] = [
  ['Logistics', '物流'],
  ['Bank', '银行'],
  ['Cloud', '云计算'],
  ['Education', '教育'],
  ['Robotics', '机器人'],
  ['Media', '传媒'],
  ['Motors', '汽车'],
  ['Retail', '零售'],
];
const HAN = '安博诚达恒丰广海华嘉京凯蓝明宁鹏瑞盛天通万新信远云中';

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function stockOf(locale: string): Stock {
  const folder = join(CONTENT, locale, 'case');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8').split(/^---$/m)[1] ?? '') as Source);
  const entries = sources.flatMap(({ section2 }) => section2.listLeft);
  const facts = new Map<string, string[]>();
  for (const { title, content } of sources.flatMap(({ section2 }) => section2.rightPart.list))
    facts.set(title, [...(facts.get(title) ?? []), content]);
  return {
    leads: sources.map(({ section1 }) => section1.content),
    titles: entries.flatMap(({ title }) => title ?? []),
    sentences: entries
      .flatMap(({ contentList = [] }) => contentList.flatMap(({ content }) => content ?? []))
      .flatMap((text) => text.match(/.+?(?:[.!?](?=\s)|[。！？]|$)\s*/g) ?? []),
    facts,
  };
}

/**
 * Writes `count` cases in English and Chinese below `folder`, with the real `site.yml` and `taxonomy.yml`. A case has
 * the length, the facts and a journey like a real one; its slug is `case-00000` and so on.
 */
export function generate(count: number, seed: number, folder: string): void {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const times = <T>(least: number, most: number, make: (index: number) => T) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, (_, index) => make(index));
  for (const name of ['site.yml', 'taxonomy.yml']) {
    mkdirSync(folder, { recursive: true });
    cpSync(join(CONTENT, name), join(folder, name));
  }
  for (const locale of LOCALES) mkdirSync(join(folder, locale, 'case'), { recursive: true });
  const stocks = { en: stockOf('en'), zh: stockOf('zh') };
  for (let index = 0; index < count; index += 1) {
    const [trade, hanTrade] = pick(TRADES);
    const syllables = times(2, 3, () => pick(SYLLABLES)).join('');
    const company = {
      en: `${syllables.charAt(0).toUpperCase()}${syllables.slice(1)} ${trade}`,
      zh: times(2, 3, () => pick([...HAN])).join('') + hanTrade,
    };
    const year = 2012 + Math.floor(random() * 13);
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const chapters = 6 + Math.floor(random() * 3);
    const slug = `case-${String(index).padStart(5, '0')}`;
    for (const locale of LOCALES) {
      const { leads, titles, sentences, facts } = stocks[locale];
      const data = {
        title: company[locale],
        published: `${year}-11-${day}`,
        section1: { title: company[locale], content: pick(leads) },
        section2: {
          listLeft: Array.from({ length: chapters }, () => ({
            title: pick(titles),
            contentList: times(1, 2, () => ({
              content: times(3, 5, () => pick(sentences).trim()).join(locale === 'en' ? ' ' : ''),
            })),
          })),
          rightPart: { list: [...facts].map(([title, values]) => ({ title, content: pick(values) })) },
        },
        timeline: times(3, 8, (stop) => ({ when: String(year - 4 + stop), title: pick(titles) })),
      };
      const file = join(folder, locale, 'case', `${slug}.md`);
      writeFileSync(file, `---\n${stringify(data, { lineWidth: 0 })}---\n`);
    }
  }
}
