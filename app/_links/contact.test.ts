import { expect, test } from '@playwright/test';
import type { Site } from '@/_catalogue/catalogue';
import { siteSchema } from '@/_catalogue/content/site';
import { NO_CAMPAIGN } from './campaign';
import { campaignIn } from './campaign-in';
import { contactHref, contactOf, shownContact } from './contact';

const both = { en: 'A', zh: '甲' };
const label = { en: 'Talk to us', zh: '联系我们' };
const site = (contact?: object): Site =>
  siteSchema.parse({
    name: 'Stories',
    tagline: both,
    description: both,
    publisher: { name: 'Acme' },
    accent: { light: '#123456', dark: '#abcdef' },
    contact,
  });
const subject = { slugs: ['acme', 'c++'], name: 'Acme & 甲', page: 'https://casebook.example/en/cases/acme' };
const campaign = campaignIn({ utm_campaign: ['spring', 'late'], utm_source: 'mail\u202e', other: 'x' });

test('without a contact there is none', () => {
  expect(contactOf(site(), 'en')).toBeNull();
});

test('a page is told the cases and the campaign, behind what its address says already', () => {
  const contact = contactOf(site({ label, address: 'https://acme.example/talk?from=stories#form' }), 'zh')!;
  expect(contact.label).toBe('联系我们');
  expect(shownContact(contact)).toBe('acme.example/talk');
  expect(contactHref(contact, subject, campaign)).toBe(
    'https://acme.example/talk?from=stories&case=acme&case=c%2B%2B&utm_source=mail&utm_campaign=spring&utm_medium=share#form',
  );
  expect(contactHref(contact, subject, NO_CAMPAIGN)).toBe(
    'https://acme.example/talk?from=stories&case=acme&case=c%2B%2B#form',
  );
});

test('a mail names the case and holds its link', () => {
  const mail = { en: 'sales@acme.example', zh: 'xiaoshou@acme.example' };
  const contact = contactOf(site({ label, mail }), 'zh')!;
  expect(shownContact(contact)).toBe('xiaoshou@acme.example');
  const href = new URL(contactHref(contact, subject, campaign));
  expect([href.protocol, href.pathname]).toEqual(['mailto:', 'xiaoshou@acme.example']);
  expect(href.searchParams.get('subject')).toBe('Acme & 甲');
  expect(href.searchParams.get('body')).toBe(
    'https://casebook.example/en/cases/acme?utm_source=mail&utm_campaign=spring&utm_medium=share',
  );
});
