/** Messages of the page of a withdrawn case. */

const en = {
  title: (company: string) => `The story of ${company} is gone`,
  text: 'It was here and has been taken down for good. Whoever sent you this link could not know.',
  related: 'Stories like it',
  newest: 'New stories',
  list: 'All stories',
  search: 'Search the stories',
};

const zh: typeof en = {
  title: (company) => `${company}的案例已下架`,
  text: '这个案例曾在这里发布，现已永久移除；给您发链接的人可能并不知道。',
  related: '类似的案例',
  newest: '最新案例',
  list: '全部案例',
  search: '搜索案例',
};

export const goneMessages = { en, zh };
