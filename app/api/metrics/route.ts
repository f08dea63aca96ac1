/** What Prometheus collects. Not there unless it was switched on. */
import { connection } from 'next/server';
import { register, Registry } from 'prom-client';
import { currentCatalogue } from '@/_catalogue/catalogue';
import { bearsToken, tokenNeeded } from '@/_server/bearer-token';
import { catalogueMetrics } from '@/_server/catalogue-metrics';
import { metricsAreOn } from '@/_server/metrics-switch';

export async function GET(request: Request) {
  await connection();
  if (!metricsAreOn()) return new Response(null, { status: 404 });
  const { METRICS_TOKEN: token } = process.env;
  if (token && !bearsToken(request, token)) return tokenNeeded();
  // Counters of the process stay readable when the content is not.
  const catalogue = await currentCatalogue().catch(() => null);
  const all = Registry.merge([register, catalogueMetrics(catalogue)]);
  return new Response(await all.metrics(), {
    headers: { 'Content-Type': all.contentType, 'Cache-Control': 'no-store' },
  });
}
