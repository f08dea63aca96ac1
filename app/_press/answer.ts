/** Cases and shortlists as files to print and to show: what is asked for -> an order -> a stream from the press. */
import { z } from 'zod';
import { siteUrl } from '@/_catalogue/catalogue';
import { orderOfCase, orderOfShortlist, type Order } from '@/_exports/order';
import { caseAt, localeAt } from '@/_http/addressed';
import { dispositionOf } from '@/_http/file-name';
import { readParameters } from '@/_http/parameters';
import { refuseMissing, Refusal } from '@/_http/refusal';
import type { Answer, Asked } from '@/_http/resource';
import { casePath, onePagerPath, slidesPath } from '@/_i18n/paths';
import { sealState } from '@/_share/seal';
import { parseShortlist } from '@/_share/shortlist';
import { print } from './press';

const FORMS = {
  pdf: { type: 'application/pdf', how: 'inline' },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    how: 'attachment',
  },
} as const;

/** Others, like those of campaigns, say nothing about a file. */
const parameters = z.object({
  paper: z.enum(['a4', 'letter'], 'The papers are a4 and letter').default('a4'),
});

async function printed(order: Order, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
  const { type, how } = FORMS[order.form];
  return {
    type,
    body: await print(order, signal),
    headers: { ...headers, 'Content-Disposition': dispositionOf(how, order.title, `.${order.form}`) },
  };
}

/** @throws Refusal 400 where the paper is none, 404 where there is no such case, 503 where too many wait. */
export async function answerCase(
  form: Order['form'],
  { here, given, params, signal }: Asked<{ locale: string; slug: string }>,
): Promise<Answer> {
  const locale = localeAt(params.locale);
  const { paper } = readParameters(parameters, given);
  const found = caseAt(here, locale, params.slug, (slug) =>
    form === 'pdf' ? onePagerPath(locale, slug, paper) : slidesPath(locale, slug),
  );
  if ('movedTo' in found) return found;
  const { story } = found;
  const page = siteUrl(here.site) + casePath(story.locale, story.slug);
  const headers = { Link: `<${page}>; rel="canonical"` };
  return printed(orderOfCase(here, locale, story, form, paper), headers, signal);
}

type OfList = { locale: string; slugs: string };

/** @throws Refusal 410 where the link has ended, 400 where it is not as it was sealed. */
export function admitShortlist({ given, params }: Asked<OfList>): void {
  const state = sealState(parseShortlist(params.slugs, given));
  if (state === 'expired')
    throw new Refusal(410, 'Gone', 'This link was made to end, and its last day is over');
  if (state === 'broken')
    throw new Refusal(400, 'Broken link', 'This link does not say what its sender sealed; ask for a new one');
}

/** @throws Refusal 400 where the paper is none, 404 where the list is empty, 503 where too many wait. */
export async function answerShortlist(
  form: Order['form'],
  { here, given, params, signal }: Asked<OfList>,
): Promise<Answer> {
  const locale = localeAt(params.locale);
  const { paper } = readParameters(parameters, given);
  const list = parseShortlist(params.slugs, given);
  if (list.slugs.length === 0) refuseMissing('case in this list');
  const headers = { 'X-Robots-Tag': 'noindex' };
  return printed(orderOfShortlist(here, locale, list, form, paper), headers, signal);
}
