/** Messages on link pictures. */

const en = {
  stories: 'Stories',
  count: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
  among: 'Among them',
  none: 'none',
  compare: 'Side by side',
  shared: 'In common',
  shortlist: 'Shortlist',
  stop: (number: number, all: number) => `Stop ${number} of ${all}`,
  when: 'When',
  adopted: 'Adopted here',
  kind: 'What it was',
  stops: 'Dated stops',
  years: 'Years',
  separator: ', ',
  alt: (name: string, facts: readonly { key: string; value: string }[]) =>
    [name, ...facts.map(({ key, value }) => `${key}: ${value}`)].join('. '),
};

const zh: typeof en = {
  stories: '案例',
  count: (count) => `${count} 个案例`,
  among: '其中',
  none: '无',
  compare: '并排比较',
  shared: '共同之处',
  shortlist: '案例清单',
  stop: (number, all) => `第 ${number} 站，共 ${all} 站`,
  when: '时间',
  adopted: '在此采用',
  kind: '类别',
  stops: '有日期的节点',
  years: '年份',
  separator: '、',
  alt: (name, facts) => [name, ...facts.map(({ key, value }) => `${key}：${value}`)].join('；'),
};

export const pictureMessages = { en, zh };
