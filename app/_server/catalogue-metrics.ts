/** Metrics of the catalogue: cases, content problems, revision. */
import { Gauge, Registry } from 'prom-client';
import type { Catalogue } from '@/_catalogue/catalogue';
import { healthOf } from './health';

/** @returns a registry with the metrics of this catalogue only. @param catalogue null where nothing could be read. */
export function catalogueMetrics(catalogue: Catalogue | null): Registry {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const { status, revision, build, cases, problems } = healthOf(catalogue);
  gauge('casebook_ready', 'Whether /api/health/ready says so').set(status === 'unready' ? 0 : 1);
  if (revision !== null)
    gauge('casebook_content_info', 'What is served', 'revision', 'build').set({ revision, build }, 1);
  const stories = gauge('casebook_cases', 'Stories that can be read in a language', 'locale');
  for (const [locale, count] of Object.entries(cases)) stories.set({ locale }, count);
  const faults = gauge('casebook_content_problems', 'What is wrong in the content folder', 'severity');
  for (const severity of ['error', 'warning'] as const)
    faults.set({ severity }, problems.filter((each) => each.severity === severity).length);
  return registry;
}
