/** Matches pinyin with the Chinese terms it spells, and Chinese words with the words that romanise them. */
import { pinyin } from 'pinyin-pro';

/** A Chinese term: its characters, their syllables joined, and where each syllable begins. */
interface Romanised {
  characters: string[];
  joined: string;
  starts: number[];
}

const RUN = /\p{Script=Han}{2,}/gu;
const MAX_MATCHES = 3;

const known = new Map<string, string[]>();
const MAX_KNOWN = 100_000;

/** The syllables of a Chinese text without tones: 绿 is `lv`. They are kept, as texts outlive an index. */
export function syllablesOf(text: string): string[] {
  let syllables = known.get(text);
  if (!syllables) {
    if (known.size >= MAX_KNOWN) known.clear();
    syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
    known.set(text, syllables);
  }
  return syllables;
}

/** The runs of Chinese in a text. */
export function runsOf(text: string): string[] {
  return text.match(RUN) ?? [];
}

export class PinyinTerms {
  private readonly terms: Romanised[] = [];
  private readonly names: string[][] = [];
  private readonly initials: string[] = [];

  /**
   * @param texts whose runs of Chinese are terms.
   * @param names of companies, which are found by their initials too.
   */
  constructor(texts: Iterable<string>, names: Iterable<string>) {
    const runs = (all: Iterable<string>) => new Set([...all].flatMap(runsOf));
    for (const run of runs(texts)) {
      const syllables = syllablesOf(run);
      const starts: number[] = [];
      let joined = '';
      for (const syllable of syllables) {
        starts.push(joined.length);
        joined += syllable;
      }
      this.terms.push({ characters: [...run], joined, starts });
    }
    for (const name of runs(names)) {
      this.names.push([...name]);
      this.initials.push(
        syllablesOf(name)
          .map((syllable) => syllable.charAt(0))
          .join(''),
      );
    }
  }

  /** The parts of terms that are spelt so, most often one; parts begin and end with whole syllables. */
  spelling(joined: string): string[] {
    const found = new Map<string, number>();
    for (const term of this.terms) {
      const at = term.joined.indexOf(joined);
      if (at < 0) continue;
      const first = term.starts.indexOf(at);
      const end = at + joined.length;
      const last = end === term.joined.length ? term.starts.length : term.starts.indexOf(end);
      if (first < 0 || last - first < 2) continue;
      const text = term.characters.slice(first, last).join('');
      found.set(text, (found.get(text) ?? 0) + 1);
    }
    return [...found.entries()]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MAX_MATCHES)
      .map(([text]) => text);
  }

  /** The names that begin with these initials. */
  withInitials(initials: string): string[] {
    const names = this.names.filter((_, index) => this.initials[index]!.startsWith(initials));
    return [...new Set(names.map((name) => name.slice(0, initials.length).join('')))].slice(0, MAX_MATCHES);
  }
}
