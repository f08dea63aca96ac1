/**
 * Defines the keys of a case file. The reader takes the keys it knows from here, and editors a JSON Schema. The reader takes
 * more than this: a value of another form is read where its meaning is not in doubt, and reported.
 */
import { z } from 'zod';
import { MILESTONE_KINDS } from './case';

export const METRIC_KINDS = ['outcome', 'context'] as const;

/** YAML takes 2019 for a number and `yes` for a boolean; they are texts here. */
const word = z.union([z.string(), z.number(), z.boolean()]);
const text = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();
const texts = z.union([text, z.array(text)]).optional();
const flag = z.boolean().nullish();
const slugs = z.union([word, z.array(word), z.null()]).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullish();
const when = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .describe('A date in EDTF: 2019, 2019-06, 2019-06-30, 2019-22 (summer), 2019-22/2020-10, 2020/..');

export const pictureSchema = z.strictObject({ src: z.string(), alt: text });
const picture = z.union([z.string(), pictureSchema]);
const pictures = z.union([picture, z.array(picture), z.null()]).optional();

export const specialSchema = z.strictObject({
  text,
  level: text.describe('3 or 4: the text is a sub-heading'),
  link: text.describe('The text links to this address'),
  bold: text.describe('true: the text is a bold line'),
  content: text,
});

const itemSchema = z.strictObject({
  content: texts.describe('A paragraph; lines that begin with "1. " are a numbered list'),
  specialContent: z.union([specialSchema, z.array(specialSchema), text]).optional(),
  image: pictures,
});

export const entrySchema = z.strictObject({
  title: text.describe('Without a title the entry carries on the section above'),
  contentList: z.union([z.array(z.union([itemSchema, text])), z.null()]).optional(),
  image: pictures,
  type: text.describe('1: three benefits in contentList; 2: a quotation in content and author'),
  content: texts,
  author: text,
  icon: text,
});

export const factSchema = z.strictObject({
  title: text.describe(
    'INDUSTRY, LOCATION, CLOUD TYPE, CHALLENGES, ADOPTED FEATURES or AUTHOR; another label is shown as it is',
  ),
  content: texts.describe('One value, several with commas, or a list'),
});

export const rightPartSchema = z.strictObject({
  icon: pictures.describe("The customer's logo"),
  list: z
    .union([z.array(factSchema), z.null()])
    .optional()
    .describe('The facts'),
});

export const section1Schema = z.strictObject({
  title: text.describe('The name of the customer as it is shown'),
  content: text.describe('The lead paragraph'),
  image: pictures.describe('A picture beside the lead'),
});

export const section2Schema = z.strictObject({
  listLeft: z
    .union([z.array(entrySchema), z.null()])
    .optional()
    .describe('The story, in order'),
  rightPart: rightPartSchema.nullish(),
});

export const sourceSchema = z.strictObject({ title: text, url: text });

export const metricSchema = z.strictObject({
  value: word.describe('The figure as it is written, with its unit'),
  label: word.describe('What it counts'),
  when,
  kind: z.enum(METRIC_KINDS).nullish().describe('outcome: shown as a result; context: shown as a fact'),
});

export const stopSchema = z.strictObject({
  title: word,
  when,
  kind: z.enum(MILESTONE_KINDS).nullish(),
  features: texts.describe('Names as under ADOPTED FEATURES'),
  text,
  section: text.describe('The title of the section that tells of it'),
});

/** The keys beyond the dialect, in the order the guide lists them. */
const optionalKeys = {
  published: day.describe('YYYY-MM-DD'),
  updated: day.describe('YYYY-MM-DD; not before published'),
  draft: flag.describe('true: not published; npm run dev and the link of a preview show it'),
  gone: flag.describe('true: taken away for good; the address answers 410'),
  aliases: slugs.describe('Former slugs; their addresses redirect here'),
  related: slugs.describe('Slugs of cases to show first beside this one'),
  source: z.union([text, sourceSchema]).optional().describe('Where the story comes from'),
  metrics: z
    .union([z.array(metricSchema), z.null()])
    .optional()
    .describe('Figures'),
  timeline: z
    .union([z.array(stopSchema), z.null()])
    .optional()
    .describe('The stops of the journey, in order'),
};

/** Keys of the site itself may stand beside these. */
export const caseSchema = z
  .looseObject({
    title: text.describe('Name of the page; the display name is section1.title'),
    description: text.describe('For search engines and shares, at most 160 characters'),
    css: z.unknown().optional().describe('Ignored'),
    section1: section1Schema.nullish(),
    section2: section2Schema.nullish(),
    ...optionalKeys,
  })
  .meta({ title: 'Front matter of a Casebook case' });

/** The keys that the reader knows in a mapping. */
export function keysOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape);
}

/** Where editors find it, in the content folder. */
export const SCHEMA_FILE = 'case.schema.json';

/** The JSON Schema of case files, as the text of a file. Draft 7 is what YAML editors support best. */
export function caseSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(caseSchema, { target: 'draft-7' }), null, 2)}\n`;
}
