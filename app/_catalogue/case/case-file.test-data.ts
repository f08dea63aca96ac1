/** Small content for tests: files of the dialect made from their parts, and a taxonomy that knows a few terms. */
import type { Reading } from './assemble';
import { readCase } from './read-case';
import type { Block, Case, CaseTerms } from './case';
import type { Locale } from './locale';
import { Taxonomy, taxonomySchema } from './taxonomy';

export const TAXONOMY = new Taxonomy(
  taxonomySchema.parse({
    industry: [
      { id: 'finance', label: { en: 'Finance', zh: '金融' } },
      { id: 'consumer-finance', label: { en: 'Consumer finance', zh: '消费金融' }, parent: 'finance' },
    ],
    cloud: [
      { id: 'private', label: { en: 'Private cloud', zh: '私有云' }, aliases: ['Private', 'On-premises'] },
      { id: 'public', label: { en: 'Public cloud', zh: '公有云' }, aliases: ['Public'] },
    ],
    challenge: [
      { id: 'availability', label: { en: 'High availability', zh: '高可用' }, aliases: ['HA'] },
      { id: 'delivery', label: { en: 'CI/CD', zh: '持续交付' } },
    ],
    feature: [
      { id: 'autoscaling', label: { en: 'Autoscaling', zh: '弹性伸缩' }, aliases: ['HPA'] },
      { id: 'devops', label: { en: 'DevOps', zh: 'DevOps 流水线' } },
      {
        id: 'monitoring',
        label: { en: 'Monitoring', zh: '监控' },
        aliases: ['Monitoring and Alerting', 'Logs, metrics and traces'],
      },
      { id: 'alerting', label: { en: 'Alerting', zh: '告警' }, aliases: ['Monitoring and Alerting'] },
      { id: 'gateway', label: { en: 'Gateway', zh: '网关' } },
    ],
    location: [
      { id: 'china', label: { en: 'China', zh: '中国' } },
      { id: 'shenzhen', label: { en: 'Shenzhen', zh: '深圳' }, parent: 'china' },
    ],
  }),
);

/** A file: `story` holds the entries of `listLeft`, indented by four; `facts` their labels and values. */
export function caseFile(story: string, facts: Record<string, string> = {}, more = ''): string {
  const list = Object.entries(facts).map(([label, value]) => {
    return `      - title: ${label}\n        content: ${value}\n`;
  });
  return `---
title: acme
section1:
  title: Acme
  content: Acme makes anvils.
section2:
  listLeft:
${story}
  rightPart:
    icon: /logo.png
    list:
${list.join('')}${more}
---
`;
}

/** A file whose story is one section with these lines below `contentList:`. */
export function sectionFile(items: string): string {
  return caseFile(`    - title: Story\n      contentList:\n${items}`);
}

export function read(text: string, locale: Locale = 'en'): Reading {
  const file = { path: `${locale}/case/acme.md`, slug: 'acme', text, locale };
  return readCase(file, TAXONOMY);
}

/** The case of a file that has to be read without any problem. */
export function readWell(text: string, locale: Locale = 'en'): Case {
  const { story, problems } = read(text, locale);
  if (!story || problems.length > 0) throw new Error(JSON.stringify(problems));
  return story;
}

/** All blocks of a case but its pictures' alternative texts, without a problem. */
export function blocksIn(text: string): Block[] {
  return readWell(text).sections.flatMap(({ blocks }) => blocks);
}

/** A case that belongs to these terms. */
export function caseWith(slug: string, terms: Partial<CaseTerms>, more: Partial<Case> = {}): Case {
  const story = readWell(caseFile('    - title: Story\n      contentList:\n        - content: Told.'));
  return { ...story, slug, terms: { ...story.terms, ...terms }, ...more };
}
