/** Messages of downloads, and of the links to them. */

const en = {
  downloads: 'Downloads',
  onePager: 'One-pager PDF',
  papers: { a4: 'A4', letter: 'Letter' },
  slides: 'Slides',
  kicker: 'Customer story',
  more: (count: number) => `+ ${count} more`,
  moreStops: (count: number) => `and ${count} more ${count === 1 ? 'stop' : 'stops'} in the story`,
  readOn: 'Read the whole story',
  qr: (address: string) => `QR code with the address ${address}`,
  quotation: 'In their words',
  picked: {
    title: 'What matters here',
    why: 'Why this story',
    figure: 'In figures',
    sentence: 'From the story',
    stop: 'A stop on the route',
  },
  route: 'The route in short',
  result: 'Results',
  adopted: 'Adopted features',
  shortlist: {
    kicker: 'Shortlist',
    title: (count: number) => `${count} customer ${count === 1 ? 'story' : 'stories'}`,
    note: 'A note from the sender',
    list: 'In this list',
    page: (page: number) => `page ${page}`,
    gone: 'No longer available',
    open: 'Open the list',
  },
  notes: { source: 'Source', asOf: (key: string, day: string) => `${key} ${day}` },
};

const zh: typeof en = {
  downloads: '下载',
  onePager: '单页 PDF',
  papers: { a4: 'A4', letter: 'Letter' },
  slides: '幻灯片',
  kicker: '客户案例',
  more: (count) => `另有 ${count} 项`,
  moreStops: (count) => `案例中另有 ${count} 站`,
  readOn: '阅读完整案例',
  qr: (address) => `二维码，网址为 ${address}`,
  quotation: '客户的话',
  picked: {
    title: '重点内容',
    why: '推荐理由',
    figure: '关键数字',
    sentence: '案例原文',
    stop: '历程中的一站',
  },
  route: '一路走来',
  result: '成果',
  adopted: '一路采用的功能',
  shortlist: {
    kicker: '精选清单',
    title: (count) => `${count} 个客户案例`,
    note: '发送者的话',
    list: '清单内容',
    page: (page) => `第 ${page} 页`,
    gone: '已不在此处的案例',
    open: '打开清单',
  },
  notes: { source: '来源', asOf: (key, day) => `${key} ${day}` },
};

export const exportMessages = { en, zh };
