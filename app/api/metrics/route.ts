/** Metrics for Prometheus; 404 unless they are switched on. */
import { connection } from 'next/server';
import { register, Registry } from 'prom-client';
import { currentCatalogue } from '@/_catalogue/catalogue';
import { hasBearerToken, unauthorized } from '@/_server/bearer-token';
import { catalogueMetrics } from '@/_server/catalogue-metrics';
import { metricsAreOn } from '@/_server/metrics-switch';

export async function GET(request: Request) {
  await connection();
  if (!metricsAreOn()) return new Response(null, { status: 404 });
  const { METRICS_TOKEN: token } = process.env;
  if (token && !hasBearerToken(request, token)) return unauthorized();
  // Metrics of the process are available when the content is not.
  const catalogue = await currentCatalogue().catch(() => null);
  const all = Registry.merge([register, catalogueMetrics(catalogue)]);
  return new Response(await all.metrics(), {
    headers: { 'Content-Type': all.contentType, 'Cache-Control': 'no-store' },
  });
}
