/** Liveness probe: responds as long as the process does. */
import { connection } from 'next/server';

export async function GET() {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
