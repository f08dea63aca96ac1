import { expect, test } from '@playwright/test';
import { namesCompany } from './named-company';

const ZTO = ['ZTO Express', '中通快递'];
const XDF = ['New Oriental Education & Technology Group', '新东方教育科技集团'];
const IOT = ['China Mobile IoT', '中移物联网'];

test('a company is named by words of its name, the name in one word, its pinyin or initials, in any language', () => {
  for (const [q, names] of [
    ['zto', ZTO],
    ['Expr', ZTO],
    ['中通', ZTO],
    ['中通快遞', ZTO],
    ['zhongtong', ZTO],
    ['ztkd', ZTO],
    ['kuaidi', ZTO],
    ['neworiental', XDF],
    ['oriental education -blockchain', XDF],
    ['iot companies in shenzhen', IOT],
  ] as const)
    expect(namesCompany(q, names), q).toBe(true);
});

test('it is not by a place, a trade, a part of a word or what is excluded', () => {
  for (const [q, names] of [
    ['iot', ZTO],
    ['shanghai', ZTO],
    ['press', ZTO],
    ['ongtong', ZTO],
    ['-zto', ZTO],
    ['NOT express', ZTO],
    ['车联网', IOT],
    ['???', XDF],
    ['n', XDF],
  ] as const)
    expect(namesCompany(q, names), q).toBe(false);
});
