import { expect, test } from '@playwright/test';
import { findDates } from './dates-in-text';
import { formatWhen } from './edtf';

const datesIn = (text: string) => findDates(text).map(({ when }) => formatWhen(when));

const TRUE: readonly (readonly [text: string, ...dates: string[]])[] = [
  ['It took place between the summer of 2019 and October of 2020.', '2019-22/2020-10'],
  ['We began in 2019.', '2019'],
  ['since 2016, all of it', '2016'],
  ['by the end of 2020', '2020'],
  ['in early 2018 and again in late 2019', '2018', '2019'],
  ['In May, 2020 we chose', '2020-05'],
  ['on Oct. 12, 2020', '2020-10-12'],
  ['on 12 October 2020', '2020-10-12'],
  ['on 2020-10-12', '2020-10-12'],
  ['on 2020/10/12', '2020-10-12'],
  ['in the first quarter of 2020', '2020-33'],
  ['Q3 2021', '2021-35'],
  ['in winter 2020', '2020-24'],
  ['in the fall of 2019', '2019-23'],
  ['from 2014 to 2015', '2014/2015'],
  ['2014-2015', '2014/2015'],
  ['2014 – 2015', '2014/2015'],
  ['between 2019 and 2021', '2019/2021'],
  ['from March 2020 to May 2020', '2020-03/2020-05'],
  ['from 2019 to May 2020', '2019/2020-05'],
  ['in June 2019 and July 2020', '2019-06', '2020-07'],
  ['release 3.1.0 in 2021', '2021'],
  ['2021年上线', '2021'],
  ['2021 年底完成', '2021'],
  ['2021年初立项', '2021'],
  ['2021 年 3 月', '2021-03'],
  ['2021年3月15日', '2021-03-15'],
  ['2021年3月15号', '2021-03-15'],
  ['2021 年夏季', '2021-22'],
  ['2021年第一季度', '2021-33'],
  ['2021 年 4 季度', '2021-36'],
  ['自 2019 年起', '2019'],
  ['2019年至2021年', '2019/2021'],
  ['2019-2021年', '2019/2021'],
  ['从2019年3月到2020年5月', '2019-03/2020-05'],
  ['2019年，我们立项；2020年上线', '2019', '2020'],
];

const FALSE = [
  'shopping days like 6.18 and “double 11”',
  '618、双11 大促',
  'version 3.3.0 of May',
  'v2019.1',
  'CentOS 7.6.1810',
  'Ubuntu 20.04',
  'Windows Server 2016',
  'CVE-2021-44228',
  'issue #2019',
  '10.20.19.21',
  '192.168.20.19:2021',
  '2001:db8::2019',
  'port 2019',
  'call 400-2019-1234',
  'call 010-2019-2020',
  '电话 0571-20192020',
  '2021 servers',
  'more than 2019 nodes',
  'in 2000 clusters',
  'from 2019 physical servers',
  'over 2020 pods',
  'by 2000 percent',
  'by 2000%',
  'in 2048 MB',
  'from 2019MB',
  'from 2000 to 3000 QPS',
  'from 1990 to 2000 QPS',
  'reduced from 2000 to 1999 instances',
  'about 2020 people',
  '2021 个节点',
  '2021台服务器',
  '版本 2021.2',
  'last year',
  'next May',
  'yesterday at 10:30',
  'in 2 years',
  '24/7',
  '今年、去年',
  '明年3月',
  '20年',
  '近2000年历史',
  '2021年13月',
  'https://a.example/blog/2020/10/12/post',
  '见 https://a.example/2020-10-12。',
  'the 2010s',
  '2019-nCoV',
  '',
];

test.describe('a date is found as precise as it is told:', () => {
  for (const [text, ...dates] of TRUE) {
    test(text, () => {
      expect(datesIn(text)).toEqual(dates);
    });
  }
});

test.describe('no date is', () => {
  for (const text of FALSE) {
    test(`"${text}"`, () => {
      expect(datesIn(text)).toEqual([]);
    });
  }
});

test('a date is found where it stands', () => {
  const text = '自 2019 年起, and since 2021';
  for (const { index, text: found } of findDates(text))
    expect(text.slice(index, index + found.length)).toBe(found);
  expect(findDates(text)).toHaveLength(2);
});
