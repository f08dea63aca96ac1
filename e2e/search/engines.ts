/** The engines that the portal is compared with: each with its defaults, and MiniSearch with the portal's own analysis. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { withoutQuestionWords } from '../../app/_catalogue/search/chinese';
import { isStopWord, stem } from '../../app/_catalogue/search/english';
import { mentionsIn, Synonyms, type Speaker } from '../../app/_catalogue/search/synonyms';
import { wordsOf } from '../../app/_catalogue/search/tokens';
import type { Locale } from '@/_catalogue/catalogue';
import { FIELDS, taxonomyOf, type Document } from './documents';

/** Slugs for words, the best first. */
export type Answer = (q: string) => string[] | Promise<string[]>;
export type Engine = (documents: Document[]) => Answer | Promise<Answer>;

const ENOUGH = 24;

const miniSearch: Engine = (documents) => {
  const index = new MiniSearch<Document>({ fields: [...FIELDS] });
  index.addAll(documents);
  return (q: string) => index.search(q).map(({ id }) => String(id));
};

const SAME_ANALYSIS = 'MiniSearch, same analysis';

/** With the tokens, stems, synonyms, folding and field weights of the portal; one index of all versions of a case. */
const miniSearchSameAnalysis: Engine = async (documents) => {
  const synonyms = new Synonyms(await taxonomyOf());
  const analyse = (text: string, speaker: Speaker) => {
    const words = wordsOf(text);
    const stems = words.filter((word) => !isStopWord(word)).map(stem);
    return [...stems, ...mentionsIn(words, synonyms, speaker).flatMap(({ concepts }) => concepts)];
  };
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: (text) => analyse(text, 'story'),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => analyse(withoutQuestionWords(text), 'visitor'),
      boost: { company: 10, facets: 5, headings: 2, lead: 2 },
      prefix: (_, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(documents);
  return (q: string) => index.search(q).map(({ id }) => String(id));
};

const orama: Engine = async (documents) => {
  const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
  const index = create({ schema: { id: 'string', ...schema } });
  await insertMultiple(index, documents);
  return async (q) => {
    const { hits } = await searchOrama(index, { term: q, limit: ENOUGH });
    return hits.map(({ document }) => document.id);
  };
};

const flexSearch: Engine = (documents) => {
  const index = new FlexSearch.Document({ document: { id: 'id', index: [...FIELDS] } });
  for (const document of documents) index.add(document);
  // It answers field by field: the first field in which a case is found decides its place.
  return (q) => [...new Set(index.search(q, { limit: ENOUGH }).flatMap(({ result }) => result.map(String)))];
};

const fuse: Engine = (documents) => {
  const index = new Fuse(documents, { keys: [...FIELDS] });
  return (q) => index.search(q, { limit: ENOUGH }).map(({ item }) => item.id);
};

const lunrEngine: Engine = (documents) => {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const document of documents) this.add(document);
  });
  return (q) => {
    try {
      return index.search(q).map(({ ref }) => ref);
    } catch (error) {
      // Its query language: a colon or a sign in the wrong place is an error, so nothing is found.
      if (error instanceof lunr.QueryParseError) return [];
      throw error;
    }
  };
};

export const ENGINES: Readonly<Record<string, Engine>> = {
  MiniSearch: miniSearch,
  [SAME_ANALYSIS]: miniSearchSameAnalysis,
  Orama: orama,
  FlexSearch: flexSearch,
  'Fuse.js': fuse,
  Lunr: lunrEngine,
};

/** What answers for each language. Where one index holds all versions of a case, it answers for both. */
export async function buildEngine(
  name: string,
  documents: Record<Locale, Document[]>,
): Promise<Record<Locale, Answer>> {
  const engine = ENGINES[name]!;
  if (name !== SAME_ANALYSIS) return { en: await engine(documents.en), zh: await engine(documents.zh) };
  const others = new Map(documents.zh.map((document) => [document.id, document]));
  const merged = documents.en.map((document) => {
    const other = others.get(document.id);
    if (!other || other.story === document.story) return document;
    const fields = FIELDS.map((field) => [field, `${document[field]}\n${other[field]}`]);
    return { id: document.id, ...Object.fromEntries(fields) } as Document;
  });
  const answer = await engine(merged);
  return { en: answer, zh: answer };
}
