/** Readiness probe, with the problems of the content folder. */
import { connection } from 'next/server';
import { searchableCatalogue, messageOf } from '@/_catalogue/catalogue';
import { healthOf } from '@/_server/health';

export async function GET() {
  await connection();
  const health = healthOf(await readable());
  const status = health.status === 'unready' ? 503 : 200;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function readable() {
  try {
    return await searchableCatalogue();
  } catch (error) {
    console.error(`content: nothing can be read: ${messageOf(error)}`);
    return null;
  }
}
