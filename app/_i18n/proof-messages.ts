/** Messages of the proof points. */

const en = {
  title: 'Proof points',
  lead: 'Every quotation and every figure of the stories, each with where it comes from, ready to be passed on.',
  description: (count: number) =>
    `${count} ${count === 1 ? 'quotation or figure' : 'quotations and figures'} from customer stories, each with its source, to copy and to pass on.`,
  apply: 'Show proof points',
  count: (shown: number, all: number) => `${shown} of ${all} proof ${all === 1 ? 'point' : 'points'}`,
  none: 'No proof point matches all of this.',
  own: (q: string) => `“${q}” in their own words`,
  others: 'From other stories that tell of it',
  place: 'In the story',
  copy: {
    offer: 'Copy with source',
    done: 'Copied',
    failed: 'Select it and copy by hand',
  },
  stories: 'The stories behind them',
};

const zh: typeof en = {
  title: '引语与数字',
  lead: '案例中的每一句引语、每一个数字，都附有出处，可以直接转发。',
  description: (count) => `来自客户案例的 ${count} 条引语和数字，每一条都附有出处，可以复制转发。`,
  apply: '查看引语与数字',
  count: (shown, all) => `${shown} / ${all} 条`,
  none: '没有引语或数字同时满足这些条件。',
  own: (q) => `原文中有“${q}”`,
  others: '来自同样讲到这一点的其他案例',
  place: '在案例中查看',
  copy: {
    offer: '复制并附出处',
    done: '已复制',
    failed: '请选中后手动复制',
  },
  stories: '对应的案例',
};

export const proofMessages = { en, zh };
