/** The `cacheHandlers` of Next.js: keep results of `'use cache'` in Redis. */
import { getRedisCacheComponentsHandler } from '@trieb.work/nextjs-turbo-redis-cache';
import { options } from './options.mjs';
import { within } from './time-limit.mjs';

const redis = getRedisCacheComponentsHandler(options);

const parts = {
  get: (key, softTags) => within(() => redis.get(key, softTags)),
  async set(key, pending) {
    // The time limit is for the store, not for rendering.
    const entry = await pending;
    await within(() => redis.set(key, Promise.resolve(entry)));
  },
  refreshTags: () => within(() => redis.refreshTags()),
  getExpiration: (tags) => within(() => redis.getExpiration(tags), 0),
  updateTags: (tags, durations) => within(() => redis.updateTags(tags, durations)),
};

export default parts;
