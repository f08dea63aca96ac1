import { expect, test } from '@playwright/test';
import type { Catalogue } from '@/_catalogue/catalogue';
import { agentsOf } from './agents';

const catalogue = {
  cases: (locale: string) => [{ company: locale === 'en' ? 'ZTO Express' : '中通快递' }],
} as unknown as Catalogue;

for (const [text, ...agents] of [
  ['Yang Xiaofei', 'Person Yang Xiaofei'],
  ['杨小飞', 'Person 杨小飞'],
  ['Yang Xiaofei, head of the cloud platform', 'Person Yang Xiaofei'],
  ['Yang Xiaofei, Head of Cloud', 'Person Yang Xiaofei'],
  ['Li Lei, ZTO Express', 'Person Li Lei', 'Organization ZTO Express'],
  ['ZTO express', 'Organization ZTO express'],
  ['中通快递', 'Organization 中通快递'],
  ['Li Lei, Han Meimei and Lin Tao', 'Person Li Lei', 'Person Han Meimei', 'Person Lin Tao'],
  ['李雷、韩梅梅', 'Person 李雷', 'Person 韩梅梅'],
  ['Acme Co., Ltd.', 'Organization Acme Co., Ltd.'],
  ['Acme, Inc.', 'Organization Acme, Inc.'],
  ['Research and Development Team', 'Organization Research and Development Team'],
  ['Acme Inc.', 'Organization Acme Inc.'],
  ['杭州某某科技有限公司', 'Organization 杭州某某科技有限公司'],
  ['KubeSphere Community', 'Organization KubeSphere Community'],
  ['Corinne Incze', 'Person Corinne Incze'],
  ['', ...([] as string[])],
] as const)
  test(`"${text}" is ${agents.join(' and ') || 'nobody'}`, () => {
    expect(agentsOf(text, catalogue).map((agent) => `${agent['@type']} ${agent.name}`)).toEqual(agents);
  });
