/** `npm run content:schema [folder]`: writes the JSON Schema of case files for editors into the content folder. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseSchemaText, SCHEMA_FILE } from '../_catalogue/catalogue';
import { commandFolder } from './command';

const file = path.join(commandFolder(process.argv[2]), SCHEMA_FILE);
writeFileSync(file, caseSchemaText());
console.log(`${file} is written`);
