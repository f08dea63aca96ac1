/** Every word of the interface, in each language. English is the shape that the others must have. */
import { embedEn, embedZh } from './embed-messages';
import { proofEn, proofZh } from './proof-messages';
import type { FacetId, Locale, MilestoneKind, Sort } from '@/_catalogue/catalogue';
import { adoptionWords } from './adoption-messages';
import { SHARE_WORDS } from './share-messages';
import { exportWords } from './export-messages';

/** Names in a row: "A, B, and C". */
export const list = (locale: Locale, items: readonly string[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What two cases have in common, in words of the reader's language. */
export interface Alike {
  features: string[];
  challenges: string[];
  industry: string | null;
  cloud: string | null;
  /** Whether the texts have much in common. */
  similar: boolean;
}

const en = {
  languageName: 'English',
  skip: 'Skip to content',
  nav: { label: 'Main', stories: 'Stories', timeline: 'Timeline', home: 'Front page' },
  switchLanguage: '中文',
  switchLanguageLabel: 'Read this page in Chinese',
  facets: {
    industry: 'Industry',
    cloud: 'Cloud type',
    feature: 'Adopted features',
    challenge: 'Challenges',
    location: 'Location',
    year: 'Year',
  } satisfies Record<FacetId, string>,
  author: 'Told by',
  source: 'Source',
  published: 'Published',
  updated: 'Updated',
  columns: { company: 'Company', summary: 'Summary', language: 'Language', address: 'Address' },
  home: {
    search: 'Search the stories',
    searchHint: 'A company, a feature, a word',
    searchButton: 'Search',
    featured: 'On the label',
    newest: 'New stories',
    allStories: (count: number) => `All ${count} stories`,
    browse: 'Find yours',
    readStory: 'Read the story',
  },
  dialog: {
    search: 'Search',
    label: 'Search the stories',
    hint: 'A company, a feature, a word',
    recent: 'Recent searches',
    close: 'Close',
    all: 'All {count} results',
    none: 'Nothing found',
    found: '{count} found',
    didYouMean: 'Did you mean:',
  },
  list: {
    title: 'Customer stories',
    description: (count: number) =>
      `${plural(count, 'customer story', 'customer stories')} to filter by industry, cloud type and adopted features.`,
    filtered: (parts: readonly string[]) => `Customer stories: ${parts.join(' · ')}`,
    filters: 'Filters',
    words: 'Words',
    apply: 'Show stories',
    clear: 'Clear all',
    applied: 'Applied filters',
    remove: (label: string) => `Remove ${label}`,
    count: (shown: number, all: number) => `${shown} of ${plural(all, 'story', 'stories')}`,
    more: (count: number) => `${count} more`,
    match: 'Chosen features',
    matchAny: 'any of them',
    matchAll: 'all of them',
    sort: 'Sort',
    sorts: {
      relevance: 'Best match first',
      newest: 'Newest first',
      company: 'Company, A to Z',
      oldest: 'Oldest first',
    } satisfies Record<Sort, string>,
    didYouMean: 'Did you mean',
    questionMark: '?',
    readOn: 'Read on:',
    none: 'No story matches all of this.',
    relax: 'Leave one condition out:',
    without: (label: string) => `without ${label}`,
    unknown: (values: readonly string[]) => `Not known here, so left out: ${list('en', values)}.`,
    pages: 'Pages',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    forms: 'These stories as',
    quoted: (q: string) => `“${q}”`,
  },
  term: {
    title: {
      industry: (term: string) => `${term}: customer stories`,
      cloud: (term: string) => `${term}: customer stories`,
      feature: (term: string) => `${term}: who adopted it, and how`,
    },
    lead: {
      industry: (term: string, count: number) => `${plural(count, 'story', 'stories')} from ${term}.`,
      cloud: (term: string, count: number) => `${plural(count, 'story', 'stories')} on ${term}.`,
      feature: (term: string, count: number) => `${plural(count, 'team', 'teams')} adopted ${term}.`,
    },
    filter: 'Narrow these further',
    often: 'Often seen together',
    adopted: 'Who adopted it, and where in their journey',
    undated: 'undated',
    orLater: (year: number) => `${year} or later`,
    role: adoptionWords.en,
  },
  timeline: {
    title: 'Timeline of all stories',
    description: (stops: number, adoptions: number) =>
      `${plural(stops, 'dated stop', 'dated stops')} and ${plural(adoptions, 'adopted feature', 'adopted features')}, year by year: who adopted what, and when.`,
    years: 'Year by year',
    features: 'Features and when they came in',
    caption: 'Rows are features, columns are years; every name leads to the stop in its story.',
    feature: 'Feature',
    undated: 'Undated',
    undatedCount: (count: number) => `${count} undated`,
    laterNote:
      'A hollow mark means “that year or later”: the story dates the stop before it, not the stop itself.',
    none: 'None of these stories dates its steps.',
    firstOnly: (shown: number, total: number) =>
      `Drawn here are the first ${shown} of these ${total} stories. Filters bring up the others.`,
  },
  story: {
    label: 'Facts',
    qr: 'QR code with the address of this page',
    figures: 'Figures',
    journey: 'The journey',
    journeyLead: (stops: number) => plural(stops, 'stop', 'stops'),
    unplaced: 'Also adopted, at no dated stop:',
    kinds: {
      context: 'Background',
      step: 'Step',
      feature: 'Feature',
      outlook: 'Planned',
    } satisfies Record<MilestoneKind, string>,
    adopted: 'Adopted here',
    inStory: 'Read this part',
    linkTo: (title: string) => `Link to “${title}”`,
    story: 'The story',
    contents: 'On this page',
    benefits: 'In short',
    pictureMissing: (name: string) => `Picture not available: ${name}`,
    picture: (title: string) => (title ? `Picture: ${title}` : 'Picture'),
    related: 'Related stories',
    alike: ({ features, challenges, industry, cloud, similar }: Alike) => {
      const place = industry ? ` in ${industry}` : '';
      const told = similar ? 'The stories have much in common.' : '';
      if (features.length > 0) return `Also adopted ${list('en', features)}${place}. ${told}`.trim();
      if (challenges.length > 0) return `Faced the same: ${list('en', challenges)}${place}. ${told}`.trim();
      if (industry) return `Also in ${industry}. ${told}`.trim();
      return told || (cloud ? `Also on: ${cloud}.` : '');
    },
    chosenByAuthor: 'Chosen by the author',
    onlyIn: 'This story has not been told in English yet. You are reading it in Chinese.',
    lang: 'in Chinese',
  },
  proof: proofEn,
  embed: embedEn,
  notFound: {
    title: 'This parcel is not here',
    text: 'The address leads nowhere: the story may have moved, or a letter went missing on the way.',
    list: 'All stories',
    home: 'Front page',
    search: 'Search the stories',
  },
  error: { title: 'Something broke on our side', text: 'The page could not be shown.', retry: 'Try again' },
  share: SHARE_WORDS.en,
  breadcrumb: 'You are here',
  footer: 'Published with Casebook',
  exports: exportWords.en,
};

export type Messages = typeof en;

const zh: Messages = {
  languageName: '中文',
  skip: '跳到正文',
  nav: { label: '主导航', stories: '案例', timeline: '时间线', home: '首页' },
  switchLanguage: 'English',
  switchLanguageLabel: '阅读本页的英文版',
  facets: {
    industry: '行业',
    cloud: '云类型',
    feature: '采用功能',
    challenge: '挑战',
    location: '地点',
    year: '年份',
  },
  author: '讲述者',
  source: '来源',
  published: '发布',
  updated: '更新',
  columns: { company: '公司', summary: '摘要', language: '语言', address: '网址' },
  home: {
    search: '搜索案例',
    searchHint: '公司、功能或任意词语',
    searchButton: '搜索',
    featured: '本期面单',
    newest: '最新案例',
    allStories: (count) => `全部 ${count} 个案例`,
    browse: '按需查找',
    readStory: '阅读案例',
  },
  dialog: {
    search: '搜索',
    label: '搜索案例',
    hint: '公司、功能或任意词语',
    recent: '最近搜索',
    close: '关闭',
    all: '全部 {count} 个结果',
    none: '没有找到',
    found: '找到 {count} 个',
    didYouMean: '您是不是要找：',
  },
  list: {
    title: '客户案例',
    description: (count) => `${count} 个客户案例，可按行业、云类型和采用功能筛选。`,
    filtered: (parts) => `客户案例：${parts.join(' · ')}`,
    filters: '筛选',
    words: '关键词',
    apply: '查看案例',
    clear: '全部清除',
    applied: '已选条件',
    remove: (label) => `移除${label}`,
    count: (shown, all) => `${shown} / ${all} 个案例`,
    more: (count) => `另有 ${count} 项`,
    match: '所选功能',
    matchAny: '满足任一',
    matchAll: '全部满足',
    sort: '排序',
    sorts: { relevance: '最相关在前', newest: '最新在前', company: '按公司名称', oldest: '最早在前' },
    didYouMean: '您要找的是不是',
    questionMark: '？',
    readOn: '继续阅读：',
    none: '没有案例同时满足这些条件。',
    relax: '去掉其中一个条件：',
    without: (label) => `不限${label}`,
    unknown: (values) => `以下条件无法识别，已忽略：${list('zh', values)}。`,
    pages: '分页',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    forms: '其他格式',
    quoted: (q) => `“${q}”`,
  },
  term: {
    title: {
      industry: (term) => `${term}：客户案例`,
      cloud: (term) => `${term}：客户案例`,
      feature: (term) => `${term}：谁在用，怎么用`,
    },
    lead: {
      industry: (term, count) => `${term}领域的 ${count} 个案例。`,
      cloud: (term, count) => `采用${term}的 ${count} 个案例。`,
      feature: (term, count) => `${count} 个团队采用了${term}。`,
    },
    filter: '继续筛选',
    often: '常一同出现',
    adopted: '谁采用了它，在旅程的哪一站',
    undated: '未注明日期',
    orLater: (year) => `${year} 年或之后`,
    role: adoptionWords.zh,
  },
  timeline: {
    title: '全部案例时间线',
    description: (stops, adoptions) =>
      `${stops} 个有日期的节点，${adoptions} 次功能采用，逐年展开：谁在什么时候采用了什么。`,
    years: '逐年回看',
    features: '各项功能何时被采用',
    caption: '每行一项功能，每列一个年份；点公司名可到达案例中的对应节点。',
    feature: '功能',
    undated: '未注明日期',
    undatedCount: (count) => `${count} 个未注明日期`,
    laterNote: '空心标记表示“当年或之后”：案例只为前一节点注明了日期。',
    none: '这些案例都没有注明各步的日期。',
    firstOnly: (shown, total) => `共 ${total} 个案例，这里展示前 ${shown} 个。用筛选条件可看到其余案例。`,
  },
  story: {
    label: '案例信息',
    qr: '本页网址的二维码',
    figures: '数字',
    journey: '演进历程',
    journeyLead: (stops) => `共 ${stops} 站`,
    unplaced: '同样采用，但未注明在哪一站：',
    kinds: { context: '背景', step: '进展', feature: '功能', outlook: '计划' },
    adopted: '在此采用',
    inStory: '阅读这一段',
    linkTo: (title) => `“${title}”的链接`,
    story: '案例正文',
    contents: '本页内容',
    benefits: '要点',
    pictureMissing: (name) => `图片暂缺：${name}`,
    picture: (title) => (title ? `图：${title}` : '图片'),
    related: '相关案例',
    alike: ({ features, challenges, industry, cloud, similar }) => {
      const place = industry ? `同在${industry}行业，` : '';
      const told = similar ? '两个案例的经历相近。' : '';
      if (features.length > 0) return `${place}也采用了${list('zh', features)}。${told}`;
      if (challenges.length > 0) return `${place}面对同样的挑战：${list('zh', challenges)}。${told}`;
      if (industry) return `同在${industry}行业。${told}`;
      return told || (cloud ? `同样使用${cloud}。` : '');
    },
    chosenByAuthor: '作者推荐',
    onlyIn: '这个案例尚无中文版，以下为英文原文。',
    lang: '英文',
  },
  proof: proofZh,
  embed: embedZh,
  notFound: {
    title: '这件包裹不在这里',
    text: '这个网址没有对应的页面：案例可能已经移走，或网址中少了一个字符。',
    list: '全部案例',
    home: '首页',
    search: '搜索案例',
  },
  error: { title: '我们这边出了问题', text: '页面暂时无法显示。', retry: '重试' },
  share: SHARE_WORDS.zh,
  breadcrumb: '当前位置',
  footer: '由 Casebook 发布',
  exports: exportWords.zh,
};

const MESSAGES: Record<Locale, Messages> = { en, zh };

/** The words of the interface in a language. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}
