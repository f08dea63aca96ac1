/** Messages of the page of a single stop. */

const en = {
  title: (stop: string, company: string) => `${stop}: ${company}`,
  place: (number: number, all: number) => `Stop ${number} of ${all}`,
  before: 'The stop before',
  after: 'The stop after',
  inStory: 'See it in the whole story',
};

const zh: typeof en = {
  title: (stop, company) => `${stop}：${company}`,
  place: (number, all) => `第 ${number} 站，共 ${all} 站`,
  before: '上一站',
  after: '下一站',
  inStory: '在完整案例中查看',
};

export const stopMessages = { en, zh };
