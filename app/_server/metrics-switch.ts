/** Whether `/api/metrics` is on: `METRICS=1` for everyone who reaches the port, `METRICS_TOKEN` for requests with the token. */
export function metricsAreOn(): boolean {
  return process.env.METRICS === '1' || Boolean(process.env.METRICS_TOKEN);
}
