/** Whether `/api/metrics` is there: `METRICS=1` for all who reach the port, `METRICS_TOKEN` for those who bear it. */
export function metricsAreOn(): boolean {
  return process.env.METRICS === '1' || Boolean(process.env.METRICS_TOKEN);
}
