/** Responds with the PDF or the slides of a case or a shortlist. */
import { z } from 'zod';
import { siteUrl } from '@/_catalogue/catalogue';
import { caseExportJob, shortlistExportJob, type ExportJob } from '../export-job';
import { caseAt, localeAt } from '@/_server/route-params';
import { contentDisposition } from '@/_server/content-disposition';
import { parseParameters } from '@/_server/query-parameters';
import { throwNotFound, HttpProblem } from '@/_server/problem-response';
import type { ResourceResponse, ResourceRequest } from '@/_server/resource-response';
import { campaignIn } from '@/_links/campaign-in';
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

/** Those of campaigns go on to the owner's contact. */
const parameters = z.object({
  paper: z.enum(['a4', 'letter'], 'The papers are a4 and letter').default('a4'),
});

async function printed(
  order: ExportJob,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<ResourceResponse> {
  const { type, how } = FORMS[order.form];
  return {
    type,
    body: await exportFile(order, signal),
    headers: { ...headers, 'Content-Disposition': contentDisposition(how, order.title, `.${order.form}`) },
  };
}

/** @throws HttpProblem 400 where the paper is none, 404 where there is no such case, 503 where too many wait. */
export async function caseExportResponse(
  form: ExportJob['form'],
  { catalogue, given, params, signal }: ResourceRequest<{ locale: string; slug: string }>,
): Promise<ResourceResponse> {
  const locale = localeAt(params.locale);
  const { paper } = parseParameters(parameters, given);
  const found = caseAt(catalogue, locale, params.slug, (slug) =>
    form === 'pdf' ? onePagerPath(locale, slug, paper) : slidesPath(locale, slug),
  );
  if ('movedTo' in found) return found;
  const { story } = found;
  const page = siteUrl(catalogue.site) + casePath(story.locale, story.slug);
  const headers = { Link: `<${page}>; rel="canonical"` };
  return printed(caseExportJob(catalogue, locale, story, form, paper, campaignIn(given)), headers, signal);
}

type OfList = { locale: string; slugs: string };

/** @throws HttpProblem 410 if the last day of the shortlist is over. */
export function admitShortlist({ given, params }: ResourceRequest<OfList>): void {
  if (hasEnded(parseShortlist(params.slugs, given)))
    throw new HttpProblem(410, 'Gone', 'The last day of this shortlist is over');
}

/** @throws HttpProblem 400 where the paper is none, 404 where the list is empty, 503 where too many wait. */
export async function shortlistExportResponse(
  form: ExportJob['form'],
  { catalogue, given, params, signal }: ResourceRequest<OfList>,
): Promise<ResourceResponse> {
  const locale = localeAt(params.locale);
  const { paper } = parseParameters(parameters, given);
  const list = parseShortlist(params.slugs, given);
  if (list.stories.length === 0) throwNotFound('case in this list');
  const headers = { 'X-Robots-Tag': 'noindex' };
  return printed(
    shortlistExportJob(catalogue, locale, list, form, paper, campaignIn(given)),
    headers,
    signal,
  );
}
