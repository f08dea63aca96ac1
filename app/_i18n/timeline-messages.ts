/** Messages of the timeline of all cases. */
import { plural } from './list-format';

const en = {
  title: 'Timeline of all stories',
  description: (stops: number, adoptions: number) =>
    `${plural(stops, 'dated stop', 'dated stops')} and ${plural(adoptions, 'adopted feature', 'adopted features')}, year by year: who adopted what, and when.`,
  plot: 'Stories on one axis of years; the list below has the same stops',
  plotLead: (dated: number, total: number) =>
    `${dated} of these ${plural(total, 'story', 'stories')} ${dated === 1 ? 'has' : 'have'} dated stops. Each line is a story, each mark a stop: features in colour, plans hollow.`,
  plotFirst: (shown: number, total: number) =>
    `Plotted here are the first ${shown} of ${total} stories with dated stops.`,
  years: 'Year by year',
  features: 'Features and when they came in',
  caption: 'Rows are features, columns are years; every name leads to the stop in its story.',
  feature: 'Feature',
  undated: 'Undated',
  undatedCount: (count: number) => `${count} undated`,
  laterNote:
    'A hollow mark means “that year or later”: the story dates the stop before it, not the stop itself.',
  none: 'None of these stories dates its steps.',
  firstOnly: (shown: number, total: number) =>
    `Drawn here are the first ${shown} of these ${total} stories. Filters bring up the others.`,
};

const zh: typeof en = {
  title: '全部案例时间线',
  description: (stops, adoptions) =>
    `${stops} 个有日期的节点，${adoptions} 次功能采用，逐年展开：谁在什么时候采用了什么。`,
  plot: '以年份为轴的案例分布，下方列表内容相同',
  plotLead: (dated, total) =>
    `${total} 个案例中有 ${dated} 个注明了日期。一条线是一个案例，一个标记是一个节点：彩色为功能，空心为计划。`,
  plotFirst: (shown, total) => `有日期的案例共 ${total} 个，图中展示前 ${shown} 个。`,
  years: '逐年回看',
  features: '各项功能何时被采用',
  caption: '每行一项功能，每列一个年份；点公司名可到达案例中的对应节点。',
  feature: '功能',
  undated: '未注明日期',
  undatedCount: (count) => `${count} 个未注明日期`,
  laterNote: '空心标记表示“当年或之后”：案例只为前一节点注明了日期。',
  none: '这些案例都没有注明各步的日期。',
  firstOnly: (shown, total) => `共 ${total} 个案例，这里展示前 ${shown} 个。用筛选条件可看到其余案例。`,
};

export const timelineMessages = { en, zh };
