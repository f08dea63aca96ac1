/** Messages of the preview of a draft. */

const en = {
  title: (company: string) => `Draft: ${company}`,
  draft: 'Draft',
  text: 'Not published. Only people who have this link can see this page. Its QR code and some of its links work once it is published.',
};

const zh: typeof en = {
  title: (company) => `草稿：${company}`,
  draft: '草稿',
  text: '尚未发布，只有持有此链接的人才能查看。页面上的二维码和部分链接在发布后生效。',
};

export const previewMessages = { en, zh };
