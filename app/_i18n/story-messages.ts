/** Messages of the page of a case. */
import type { MilestoneKind } from '@/_catalogue/catalogue';
import { list, plural } from './list-format';

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
  label: 'Facts',
  qr: 'QR code with the address of this page',
  figures: 'Figures',
  journey: 'The journey',
  journeyLead: (stops: number) => plural(stops, 'stop', 'stops'),
  route: (stops: number, first: number | null, last: number | null, features: number) => {
    const years = first === null ? [] : [first === last ? `in ${first}` : `${first} to ${last}`];
    const adopted = features === 0 ? [] : [plural(features, 'feature', 'features')];
    return [plural(stops, 'stop', 'stops'), ...years, ...adopted].join(', ');
  },
  unplaced: 'Also adopted, at no stop of its own:',
  kinds: {
    context: 'Background',
    step: 'Step',
    feature: 'Feature',
    outlook: 'Planned',
  } satisfies Record<MilestoneKind, string>,
  adopted: 'Adopted here',
  inStory: 'Read this part',
  toldAt: (name: string) => `Where the story tells of it: ${name}`,
  dateFrom: 'Date read from:',
  undated: 'date not told',
  years: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
  linkTo: (title: string) => `Link to “${title}”`,
  story: 'The story',
  contents: 'On this page',
  benefits: 'In short',
  table: 'Table',
  notes: 'Notes',
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
};

const zh: typeof en = {
  label: '案例信息',
  qr: '本页网址的二维码',
  figures: '数字',
  journey: '演进历程',
  journeyLead: (stops) => `共 ${stops} 站`,
  route: (stops, first, last, features) => {
    const years = first === null ? [] : [first === last ? `${first} 年` : `${first} 至 ${last} 年`];
    const adopted = features === 0 ? [] : [`${features} 项功能`];
    return [`${stops} 站`, ...years, ...adopted].join('，');
  },
  unplaced: '同样采用，但未注明在哪一站：',
  kinds: { context: '背景', step: '进展', feature: '功能', outlook: '计划' },
  adopted: '在此采用',
  inStory: '阅读这一段',
  toldAt: (name) => `案例中讲到“${name}”之处`,
  dateFrom: '日期出自：',
  undated: '未注明日期',
  years: (first, last) => (first === last ? `${first} 年` : `${first}–${last} 年`),
  linkTo: (title) => `“${title}”的链接`,
  story: '案例正文',
  contents: '本页内容',
  benefits: '要点',
  table: '表格',
  notes: '注释',
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
};

export const storyMessages = { en, zh };
