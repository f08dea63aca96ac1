/** What can be asked, and what comes back: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
import { z } from 'zod';
import { LOCALES, siteUrl, type Catalogue } from '@/_catalogue/catalogue';
import { LIST_FORMS, type ListForm } from '@/_links/paths';
import { version } from '../../../package.json';
import {
  caseParameters,
  casesParameters,
  oembedParameters,
  searchParameters,
  viewParameters,
  type DocumentName,
} from './schemas';

type Thing = Record<string, unknown>;

const schemaUri = (name: string) => `#/components/schemas/${name}`;

/** A schema without the names it would have as a document of its own. */
function plainSchema({ $schema: _dialect, $id: _id, ...schema }: Thing): Thing {
  return schema;
}

function parametersOf(shape: z.ZodRawShape): Thing[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { description, ...rest } = plainSchema(z.toJSONSchema(schema as z.ZodType));
    const required = !(schema as z.ZodType).safeParse(undefined).success;
    return {
      name,
      in: 'query',
      ...(required && { required }),
      description,
      schema: rest,
      ...(rest.type === 'array' && { explode: true }),
    };
  });
}

const inPath = (name: string, description: string, schema: Thing): Thing => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
const slugInPath = inPath('slug', 'Of the case', { type: 'string' });
const localeInPath = inPath('locale', 'A language of the portal', { type: 'string', enum: LOCALES });

const validators: Thing = {
  ETag: { description: 'For If-None-Match', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
};
const problem = (description: string): Thing => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: schemaUri('Problem') } } },
});
const PROBLEMS = {
  bad: { '400': problem('A parameter is bad; every bad one is named') },
  missing: { '404': problem('There is none') },
  gone: { '410': problem('There was one, and it was taken away for good') },
};
const moved = { '308': { description: 'The case has another slug now; `Location` has it' } };

interface Operation {
  id: string;
  summary: string;
  type: string;
  schema: Thing;
  parameters: Thing[];
  others: Thing;
}

function get({ id, summary, type, schema, parameters, others }: Operation): Thing {
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        '200': { description: 'The answer', headers: validators, content: { [type]: { schema } } },
        '304': { description: 'What `If-None-Match` names is still so' },
        ...others,
        '405': problem('Only GET, HEAD and OPTIONS are possible'),
      },
    },
  };
}

/** An address for those who run the site: never kept, never not modified. */
function probe(
  id: string,
  summary: string,
  answers: Record<string, [description: string, schema: Thing]>,
): Thing {
  const responses = Object.entries(answers).map(([status, [description, schema]]) => [
    status,
    { description, content: { 'application/json': { schema } } },
  ]);
  return { get: { operationId: id, summary, responses: Object.fromEntries(responses) as Thing } };
}

const document = (name: DocumentName): Thing => ({ $ref: schemaUri(name) });
const characters: Thing = { type: 'string' };

function listForm(form: ListForm): [string, Thing] {
  const { file, type, name } = LIST_FORMS[form];
  const operation = get({
    id: `list-${form}`,
    summary: form === 'csv' ? 'All stories of a view as a table' : `A view as ${name}`,
    type,
    schema: form === 'json' ? document('JsonFeed') : characters,
    parameters: [localeInPath, ...parametersOf(viewParameters)],
    others: PROBLEMS.bad,
  });
  return [`/{locale}/cases/${file}`, operation];
}

/** @returns the document, about the site as it stands. */
export function openApiOf({ site }: Catalogue): Thing {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: schemaUri });
  const json = 'application/json';
  return {
    openapi: '3.1.1',
    info: {
      title: site.name,
      version,
      description:
        'Customer stories as the pages show them: the same parameters, the same order, the same counts.',
    },
    servers: [{ url: siteUrl(site) }],
    security: [],
    paths: {
      '/api/cases': get({
        id: 'cases',
        summary: 'The stories of a view, a page at a time, with facet counts',
        type: json,
        schema: document('Cases'),
        parameters: parametersOf(casesParameters.shape),
        others: PROBLEMS.bad,
      }),
      '/api/cases/{slug}': get({
        id: 'case',
        summary: 'One whole story',
        type: json,
        schema: document('Case'),
        parameters: [slugInPath, ...parametersOf(caseParameters.shape)],
        others: { ...moved, ...PROBLEMS.bad, ...PROBLEMS.missing, ...PROBLEMS.gone },
      }),
      '/api/search': get({
        id: 'search',
        summary: 'First answers while somebody types',
        type: json,
        schema: document('Search'),
        parameters: parametersOf(searchParameters.shape),
        others: PROBLEMS.bad,
      }),
      '/api/oembed': get({
        id: 'oembed',
        summary: 'The card of a page, for those who embed it',
        type: json,
        schema: document('OEmbed'),
        parameters: parametersOf(oembedParameters.shape),
        others: { ...moved, ...PROBLEMS.bad, ...PROBLEMS.missing, '501': problem('Only JSON is possible') },
      }),
      '/api/openapi.json': get({
        id: 'openapi',
        summary: 'This document',
        type: json,
        schema: { type: 'object' },
        parameters: [],
        others: {},
      }),
      '/api/health/live': probe('live', 'Whether the server answers at all', {
        '200': ['It does', document('Live')],
      }),
      '/api/health/ready': probe(
        'ready',
        'Whether visitors should be sent here; what is wrong in the content',
        {
          '200': ['They should', document('Health')],
          '503': ['The content folder is gone or empty', document('Health')],
        },
      ),
      ...Object.fromEntries((Object.keys(LIST_FORMS) as ListForm[]).map(listForm)),
      '/{locale}/cases/{slug}/case.md': get({
        id: 'case-markdown',
        summary: 'One whole story as Markdown',
        type: 'text/markdown',
        schema: characters,
        parameters: [localeInPath, slugInPath],
        others: { ...moved, ...PROBLEMS.missing, ...PROBLEMS.gone },
      }),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, plainSchema(each)])),
    },
  };
}
