/** Describes the API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
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

type JsonObject = Record<string, unknown>;

const schemaUri = (name: string) => `#/components/schemas/${name}`;

/** A schema as a part of another document. */
function plainSchema({ $schema: _dialect, $id: _id, ...schema }: JsonObject): JsonObject {
  return schema;
}

function parametersOf(shape: z.ZodRawShape): JsonObject[] {
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

const inPath = { in: 'path', required: true };
const slugInPath = { name: 'slug', ...inPath, description: 'Of the case', schema: { type: 'string' } };
const localeInPath = {
  name: 'locale',
  ...inPath,
  description: 'A language of the portal',
  schema: { type: 'string', enum: LOCALES },
};

const validators: JsonObject = {
  ETag: { description: 'For If-None-Match', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
};
const problem = (description: string): JsonObject => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: schemaUri('Problem') } } },
});
const PROBLEMS = {
  bad: { '400': problem('A parameter is bad; every bad one is named') },
  missing: { '404': problem('There is none') },
  gone: { '410': problem('There was one, and it was taken away for good') },
};
const moved = { '308': { description: 'The case has another slug now; `Location` has it' } };

function get(
  id: string,
  summary: string,
  [type, schema]: [type: string, schema: JsonObject],
  parameters: JsonObject[],
  responses: Record<string, JsonObject>,
): JsonObject {
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        '200': { description: 'The answer', headers: validators, content: { [type]: { schema } } },
        '304': { description: 'What `If-None-Match` names is still so' },
        ...responses,
        '405': problem('Only GET, HEAD and OPTIONS are possible'),
      },
    },
  };
}

/** An operation without validators, because its answer is never cached. */
function probe(
  id: string,
  summary: string,
  schema: JsonObject,
  descriptions: Record<string, string>,
): JsonObject {
  const content = { 'application/json': { schema } };
  const responses = Object.entries(descriptions).map(([status, description]) => [
    status,
    { description, content },
  ]);
  return { get: { operationId: id, summary, responses: Object.fromEntries(responses) as JsonObject } };
}

const document = (name: DocumentName): JsonObject => ({ $ref: schemaUri(name) });
const characters: JsonObject = { type: 'string' };

function listForm(form: ListForm): [string, JsonObject] {
  const { file, type, name } = LIST_FORMS[form];
  const summary = form === 'csv' ? 'All stories of a view as a table' : `A view as ${name}`;
  const schema = form === 'json' ? document('JsonFeed') : characters;
  const parameters = [localeInPath, ...parametersOf(viewParameters)];
  return [`/{locale}/cases/${file}`, get(`list-${form}`, summary, [type, schema], parameters, PROBLEMS.bad)];
}

export function openApiOf({ site }: Catalogue): JsonObject {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: schemaUri });
  const json = (schema: JsonObject): [string, JsonObject] => ['application/json', schema];
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
      '/api/cases': get(
        'cases',
        'The stories of a view, a page at a time, with facet counts',
        json(document('Cases')),
        parametersOf(casesParameters.shape),
        PROBLEMS.bad,
      ),
      '/api/cases/{slug}': get(
        'case',
        'One whole story',
        json(document('Case')),
        [slugInPath, ...parametersOf(caseParameters.shape)],
        { ...moved, ...PROBLEMS.bad, ...PROBLEMS.missing, ...PROBLEMS.gone },
      ),
      '/api/search': get(
        'search',
        'First answers while somebody types',
        json(document('Search')),
        parametersOf(searchParameters.shape),
        PROBLEMS.bad,
      ),
      '/api/oembed': get(
        'oembed',
        'The card of a page, for those who embed it',
        json(document('OEmbed')),
        parametersOf(oembedParameters.shape),
        { ...moved, ...PROBLEMS.bad, ...PROBLEMS.missing, '501': problem('Only JSON is possible') },
      ),
      '/api/openapi.json': get('openapi', 'This document', json({ type: 'object' }), [], {}),
      '/api/health/live': probe('live', 'Whether the server answers at all', document('Live'), {
        '200': 'It does',
      }),
      '/api/health/ready': probe(
        'ready',
        'Whether visitors should be sent here; what is wrong in the content',
        document('Health'),
        { '200': 'They should', '503': 'The content folder is gone or empty' },
      ),
      ...Object.fromEntries((Object.keys(LIST_FORMS) as ListForm[]).map(listForm)),
      '/{locale}/cases/{slug}/case.md': get(
        'case-markdown',
        'One whole story as Markdown',
        ['text/markdown', characters],
        [localeInPath, slugInPath],
        { ...moved, ...PROBLEMS.missing, ...PROBLEMS.gone },
      ),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, plainSchema(each)])),
    },
  };
}
