/** The engines that the portal is compared with, each as it comes: its defaults, all fields. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { FIELDS, type Document } from './documents';

/** Slugs for words, the best first. */
export type Answer = (q: string) => string[] | Promise<string[]>;
export type Engine = (documents: Document[]) => Answer | Promise<Answer>;

const ENOUGH = 24;

const miniSearch: Engine = (documents) => {
  const index = new MiniSearch<Document>({ fields: [...FIELDS] });
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
  Orama: orama,
  FlexSearch: flexSearch,
  'Fuse.js': fuse,
  Lunr: lunrEngine,
};
