/** Whether the process answers at all: what a supervisor restarts on. Looks at nothing else. */
import { connection } from 'next/server';

export async function GET() {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
