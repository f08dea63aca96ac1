/** Messages of the search dialog, which brings those of both languages when it is first opened. */

const en = {
  search: 'Search',
  label: 'Search the stories',
  hint: 'A company, a feature, a word',
  operators: '“exact words” · -without · this OR that',
  recent: 'Recent searches',
  close: 'Close',
  all: 'All {count} results',
  none: 'Nothing found',
  found: '{count} found',
  didYouMean: 'Did you mean:',
  common: 'Often used',
  term: '{facet}: {term} · {count}',
  company: 'Company: {company}',
};

const zh: typeof en = {
  search: '搜索',
  label: '搜索案例',
  hint: '公司、功能或任意词语',
  operators: '“完整短语” · -排除 · 甲 OR 乙',
  recent: '最近搜索',
  close: '关闭',
  all: '全部 {count} 个结果',
  none: '没有找到',
  found: '找到 {count} 个',
  didYouMean: '您是不是要找：',
  common: '常用条件',
  term: '{facet}：{term} · {count}',
  company: '公司：{company}',
};

export const searchMessages = { en, zh };
