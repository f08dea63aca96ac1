/** Messages of the proof points. */
import type { ProofKind } from '@/_catalogue/catalogue';
import { plural } from './list-format';

const en = {
  title: 'Proof points',
  lead: (quotes: boolean) =>
    `${quotes ? 'Every quotation and every figure' : 'Every figure'} of the stories, each with where it comes from, ready to be passed on.`,
  description: (count: number, quotes: boolean) =>
    `${count} ${quotes ? (count === 1 ? 'quotation or figure' : 'quotations and figures') : count === 1 ? 'figure' : 'figures'} from customer stories, each with its source, to copy and to pass on.`,
  kind: 'Kind',
  allKinds: 'All',
  kinds: { quote: 'Quotations', result: 'Results', figure: 'Figures' } satisfies Record<ProofKind, string>,
  show: (count: number) => `Show ${plural(count, 'proof point', 'proof points')}`,
  showSome: 'Show proof points',
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
  title: '案例实证',
  lead: (quotes) => `案例中的${quotes ? '每一句引语、' : ''}每一个数字，都附有出处，可以直接转发。`,
  description: (count, quotes) =>
    `来自客户案例的 ${count} 条${quotes ? '引语和' : ''}数字，每一条都附有出处，可以复制转发。`,
  kind: '类别',
  allKinds: '全部',
  kinds: { quote: '引语', result: '成果', figure: '数字' },
  show: (count) => `查看 ${count} 条实证`,
  showSome: '查看实证',
  count: (shown, all) => `${shown} / ${all} 条`,
  none: '没有实证同时满足这些条件。',
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
