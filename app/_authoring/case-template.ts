/** The text of a new case file, in the language of its readers: the keys an author needs, with comments. */
import type { Locale } from '../_catalogue/catalogue';

const en = {
  intro: [
    'Fill in the lines below "Required"; leave out what you do not need.',
    'Check the file with: npm run content:check',
  ],
  draft:
    'Not published until this line is removed. Print the link of a preview with: npm run content:preview',
  title: 'The name of the page.',
  description: 'For search engines and shares, at most 160 characters. Made from the lead if it is missing.',
  published:
    'YYYY-MM-DD. Without it "Newest first" goes by the last dated stop; a case without any stands last.',
  source: 'Where the story comes from: a text, or title: and url:.',
  lead: 'Required: one paragraph that says who did what, and why it matters.',
  story: 'The story, in order. An entry without a title carries on the section above.',
  heading: 'Required: the heading of the section.',
  paragraph: 'Required: one paragraph. Each further paragraph is another "- content:".',
  picture: 'A picture below public/, such as /images/case/acme/before.png.',
  facts: 'The facts. Separate several values with commas. taxonomy.yml maps spellings to terms.',
  labels: ['INDUSTRY', 'LOCATION', 'CLOUD TYPE', 'CHALLENGES', 'ADOPTED FEATURES'],
  metrics: 'Figures, as they are written in the story. kind: outcome is shown as a result.',
  metric: 'faster releases',
  timeline: 'The stops of the journey. Without this key they are read from the sections.',
  stop: 'First cluster',
};

const zh: typeof en = {
  intro: ['请填写标有“必填”的各行，不需要的行可以删去。', '检查文件：npm run content:check'],
  draft: '删去这一行即可发布。获取预览链接：npm run content:preview',
  title: '页面名称。',
  description: '供搜索引擎和分享使用，不超过 160 个字符；留空则取自导语。',
  published: 'YYYY-MM-DD。没有它时，“最新在前”按最后一个有日期的节点排序；没有任何日期的案例排在最后。',
  source: '案例出处：一段文字，或 title: 和 url:。',
  lead: '必填：用一段话说明谁做了什么、为什么重要。',
  story: '正文，按顺序排列。没有标题的条目接续上一节。',
  heading: '必填：小节标题。',
  paragraph: '必填：一个段落。每增加一段，另写一行“- content:”。',
  picture: 'public/ 下的图片，例如 /images/case/acme/before.png。',
  facts: '案例信息。多个值用逗号或顿号隔开；taxonomy.yml 负责把不同写法归为同一术语。',
  labels: ['行业', '地点', '云类型', '挑战', '采用功能'],
  metrics: '数字，与正文写法一致。kind: outcome 会作为成果展示。',
  metric: '发布提速',
  timeline: '历程中的各个节点。不写这个键时，从各小节中读取。',
  stop: '第一个集群',
};

const WORDS: Record<Locale, typeof en> = { en, zh };

/**
 * @param company the display name, on one line.
 * @param schema the JSON Schema of case files, relative to the file.
 */
export function caseTemplate(locale: Locale, company: string, schema: string): string {
  const words = WORDS[locale];
  const name = `'${company.replaceAll("'", "''")}'`;
  return `---
# yaml-language-server: $schema=${schema}
${words.intro.map((line) => `# ${line}`).join('\n')}

# ${words.draft}
draft: true
# ${words.title}
title: ${name}
# ${words.description}
description:
# ${words.published}
published:
# ${words.source}
source:

section1:
  title: ${name}
  # ${words.lead}
  content:

section2:
  # ${words.story}
  listLeft:
    # ${words.heading}
    - title:
      contentList:
        # ${words.paragraph}
        - content:
      # ${words.picture}
      image:
  rightPart:
    # ${words.facts}
    list:
${words.labels.map((label) => `      - title: ${label}\n        content:`).join('\n')}

# ${words.metrics}
# metrics:
#   - value: 50%
#     label: ${words.metric}
#     when: 2024
#     kind: outcome

# ${words.timeline}
# timeline:
#   - title: ${words.stop}
#     when: 2023-06
#     kind: step
---
`;
}
