import { expect, test } from '@playwright/test';
import { siteSchema, siteUrl } from './site';

const both = { en: 'A', zh: '甲' };
const SITE = {
  name: 'Stories',
  tagline: both,
  description: both,
  publisher: { name: 'Acme' },
  accent: { light: '#123456', dark: '#abcdef' },
};
const site = siteSchema.parse(SITE);

test.describe('the address of the site', () => {
  // The environment belongs to the whole process, so these may not run beside each other.
  test.describe.configure({ mode: 'serial' });
  const { SITE_URL } = process.env;
  test.afterEach(() => {
    delete process.env.SITE_URL;
    if (SITE_URL !== undefined) process.env.SITE_URL = SITE_URL;
  });

  test('comes from SITE_URL first, then from site.yml, then from a local server; without a slash at its end', () => {
    delete process.env.SITE_URL;
    expect(siteUrl(site)).toBe('http://localhost:3000');
    const own = siteSchema.parse({ ...SITE, url: 'https://own.example//' });
    expect(siteUrl(own)).toBe('https://own.example');
    process.env.SITE_URL = 'https://env.example/base/';
    expect(siteUrl(own)).toBe('https://env.example/base');
  });

  test('is asked for loudly, and once, in production', () => {
    delete process.env.SITE_URL;
    const { NODE_ENV } = process.env;
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text) => warnings.push(text);
    Object.assign(process.env, { NODE_ENV: 'production' });
    try {
      siteUrl(site);
      siteUrl(site);
    } finally {
      Object.assign(process.env, { NODE_ENV });
      console.warn = warn;
    }
    expect(warnings).toEqual([expect.stringContaining('SITE_URL is not set')]);
  });
});

for (const [name, change] of [
  ['a colour that is none', { accent: { light: 'red', dark: '#abcdef' } }],
  ['a language that is missing', { tagline: { en: 'A' } }],
  ['an address that is none', { url: 'own.example' }],
  ['a key that means nothing', { colour: '#123456' }],
  ['no name', { name: ' ' }],
] as const) {
  test(`a brand with ${name} is refused`, () => {
    expect(siteSchema.safeParse({ ...SITE, ...change }).success).toBe(false);
  });
}

const label = { en: 'Talk to us', zh: '联系我们' };
for (const [name, contact, where, hint] of [
  ['no words in Chinese', { label: { en: 'Talk' }, mail: 'a@b.example' }, 'contact.label.zh', /expected string/],
  ['no words', { mail: 'a@b.example' }, 'contact.label', /words of the link in both languages/],
  ['an address that is not safe', { label, address: 'http://b.example' }, 'contact.address.en', /begins with https/],
  ['an address of a program', { label, address: 'javascript:alert(1)' }, 'contact.address.en', /begins with https/],
  ['an address in one language', { label, address: { en: 'https://b.example' } }, 'contact.address.zh', /https/],
  ['no mail address', { label, mail: 'sales' }, 'contact.mail.en', /such as sales@your.site/],
  ['neither', { label }, 'contact', /either address: https:.* or mail:/],
  ['both', { label, mail: 'a@b.example', address: 'https://b.example' }, 'contact', /either address/],
  ['an unknown key', { label, mail: 'a@b.example', phone: '1' }, 'contact', /phone/],
] as const)
  test(`a contact with ${name} is refused, with what to do`, () => {
    const { error } = siteSchema.safeParse({ ...SITE, contact });
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(where);
    expect(error?.issues.map(({ message }) => message).join()).toMatch(hint);
  });

test('a contact is one address for both languages, or one for each, or none', () => {
  const contactIn = (contact: unknown) => siteSchema.parse({ ...SITE, contact }).contact;
  expect(contactIn({ label, mail: 'a@b.example' })?.mail).toEqual({ en: 'a@b.example', zh: 'a@b.example' });
  const address = { en: 'https://b.example/en', zh: 'https://b.example/zh' };
  expect(contactIn({ label, address })?.address).toEqual(address);
  expect(contactIn(null)).toBeNull();
});
