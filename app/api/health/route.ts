/** Whether the catalogue can be served, and what is wrong in the content folder. */
import { connection } from 'next/server';
import { catalogue } from '@/_catalogue/catalogue';

export async function GET() {
  await connection();
  const here = await catalogue();
  const errors = here.problems.filter(({ severity }) => severity === 'error').length;
  const body = {
    status: errors === 0 ? 'ok' : 'degraded',
    revision: here.revision,
    cases: { en: here.cases('en').length, zh: here.cases('zh').length },
    problems: here.problems,
  };
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
}
