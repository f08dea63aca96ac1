/** Messages of search: those of the dialog, which brings both languages when it is first opened, and what lists say too. */
import { plural } from './list-format';

const en = {
  search: 'Search',
  label: 'Search the stories',
  hint: 'A company, a feature, a word',
  operators: '“exact words” · -without · this OR that',
  recent: 'Recent searches',
  close: 'Close',
  all: (count: number) => (count === 1 ? '1 result' : `All ${count} results`),
  none: 'No story found',
  found: (count: number) => `${plural(count, 'story', 'stories')} found`,
  didYouMean: 'Did you mean',
  questionMark: '?',
  corrected: (words: string) => `Showing results for ${words}.`,
  loose: 'No story has all of this. These are only loosely related.',
  wordless: 'There is no word in this search.',
  common: 'Often used',
  terms: 'Terms',
  companies: 'Companies',
  passages: 'In the stories',
  stories: 'Stories',
  term: '{facet}: {term} · {count}',
  alias: (name: string) => ` (${name})`,
};

const zh: typeof en = {
  search: '搜索',
  label: '搜索案例',
  hint: '公司、功能或任意词语',
  operators: '“完整短语” · -排除 · 甲 OR 乙',
  recent: '最近搜索',
  close: '关闭',
  all: (count) => `全部 ${count} 个结果`,
  none: '没有找到案例',
  found: (count) => `找到 ${count} 个案例`,
  didYouMean: '您要找的是不是',
  questionMark: '？',
  corrected: (words) => `以下为“${words}”的结果。`,
  loose: '没有案例完全符合，以下案例仅略有关联。',
  wordless: '搜索内容中没有可识别的词语。',
  common: '常用条件',
  terms: '筛选条件',
  companies: '公司',
  passages: '案例原文',
  stories: '案例',
  term: '{facet}：{term} · {count}',
  alias: (name) => `（${name}）`,
};

export const searchMessages = { en, zh };
