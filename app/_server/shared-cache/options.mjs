/** How copies of the portal share what they render: in the Redis server of REDIS_URL, apart for each build. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What another build rendered is of no use, and its address may be another. */
function buildId() {
  try {
    return readFileSync(path.join(process.cwd(), process.env.DIST_DIR || '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return 'none';
  }
}

// Hosted Redis servers do not let it be looked up, and what it notifies of is looked up again in any case.
process.env.SKIP_KEYSPACE_CONFIG_CHECK ??= 'true';

export const options = {
  keyPrefix: `casebook:${buildId()}:`,
  database: 0,
  // What one copy keeps in memory would be older than what the others serve.
  redisGetDeduplication: false,
  inMemoryCachingTime: 0,
};
