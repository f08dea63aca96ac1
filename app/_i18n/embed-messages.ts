/** Messages of embedded cards. */

const en = {
  title: 'Embed',
  lead: 'A card for your own page: no cookies, no scripts.',
  code: 'HTML to paste',
  preview: 'See the card',
  read: 'Read the story',
  frame: (title: string, site: string) => `${title} (${site})`,
  missing: 'This story is not here',
  missingText: 'It may have moved, or a letter of its address went missing.',
  none: 'No story matches.',
  all: 'All stories',
};

const zh: typeof en = {
  title: '嵌入',
  lead: '放在您自己网页上的卡片：不用 Cookie，也没有脚本。',
  code: '要粘贴的 HTML',
  preview: '查看卡片',
  read: '阅读案例',
  frame: (title, site) => `${title}（${site}）`,
  missing: '这里没有这个案例',
  missingText: '它可能已经移走，或网址中少了一个字符。',
  none: '没有符合条件的案例。',
  all: '全部案例',
};

export const embedMessages = { en, zh };
