/** Messages of the pages of single terms. */
import { plural } from './list-format';

const en = {
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
};

const zh: typeof en = {
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
};

export const termMessages = { en, zh };
