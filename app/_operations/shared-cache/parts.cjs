/** Results of `'use cache'` in Redis: what `cacheHandlers` of Next.js asks for. */
const { getRedisCacheComponentsHandler } = require('@trieb.work/nextjs-turbo-redis-cache');
const options = require('./options.cjs');
const within = require('./within.cjs');

const redis = getRedisCacheComponentsHandler(options);

module.exports = {
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
