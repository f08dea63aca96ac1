/** Responds with the PDF or the slides of a case or a shortlist. */
import { z } from 'zod';
import { siteUrl } from '@/_catalogue/catalogue';
import { orderOfCase, orderOfShortlist, type Order } from '../export-job';
import { caseAt, localeAt } from '@/_server/route-params';
import { dispositionOf } from '@/_server/content-disposition';
import { readParameters } from '@/_server/query-parameters';
import { refuseMissing, Refusal } from '@/_server/problem-response';
import type { Answer, Asked } from '@/_server/resource-response';
import { casePath, onePagerPath, slidesPath } from '@/_links/paths';
import { hasEnded, parseShortlist } from '@/_links/shortlist';
import { exportFile } from './export-queue';

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
    body: await exportFile(order, signal),
    headers: { ...headers, 'Content-Disposition': dispositionOf(how, order.title, `.${order.form}`) },
  };
}

/** @throws Refusal 400 where the paper is none, 404 where there is no such case, 503 where too many wait. */
export async function answerCase(
  form: Order['form'],
  { catalogue, given, params, signal }: Asked<{ locale: string; slug: string }>,
): Promise<Answer> {
  const locale = localeAt(params.locale);
  const { paper } = readParameters(parameters, given);
  const found = caseAt(catalogue, locale, params.slug, (slug) =>
    form === 'pdf' ? onePagerPath(locale, slug, paper) : slidesPath(locale, slug),
  );
  if ('movedTo' in found) return found;
  const { story } = found;
  const page = siteUrl(catalogue.site) + casePath(story.locale, story.slug);
  const headers = { Link: `<${page}>; rel="canonical"` };
  return printed(orderOfCase(catalogue, locale, story, form, paper), headers, signal);
}

type OfList = { locale: string; slugs: string };

/** @throws Refusal 410 if the last day of the shortlist is over. */
export function admitShortlist({ given, params }: Asked<OfList>): void {
  if (hasEnded(parseShortlist(params.slugs, given)))
    throw new Refusal(410, 'Gone', 'The last day of this shortlist is over');
}

/** @throws Refusal 400 where the paper is none, 404 where the list is empty, 503 where too many wait. */
export async function answerShortlist(
  form: Order['form'],
  { catalogue, given, params, signal }: Asked<OfList>,
): Promise<Answer> {
  const locale = localeAt(params.locale);
  const { paper } = readParameters(parameters, given);
  const list = parseShortlist(params.slugs, given);
  if (list.slugs.length === 0) refuseMissing('case in this list');
  const headers = { 'X-Robots-Tag': 'noindex' };
  return printed(orderOfShortlist(catalogue, locale, list, form, paper), headers, signal);
}
