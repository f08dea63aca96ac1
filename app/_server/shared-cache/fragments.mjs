/** Results of `'use cache'` in Redis: what `cacheHandlers` of Next.js asks for. */
import { getRedisCacheComponentsHandler } from '@trieb.work/nextjs-turbo-redis-cache';
import { options } from './options.mjs';
import { within } from './time-limit.mjs';

const redis = getRedisCacheComponentsHandler(options);

const parts = {
  get: (key, softTags) => within(() => redis.get(key, softTags)),
  async set(key, pending) {
    // Rendering may take its time, only the store may not.
    const entry = await pending;
    await within(() => redis.set(key, Promise.resolve(entry)));
  },
  refreshTags: () => within(() => redis.refreshTags()),
  getExpiration: (tags) => within(() => redis.getExpiration(tags), 0),
  updateTags: (tags, durations) => within(() => redis.updateTags(tags, durations)),
};

export default parts;
