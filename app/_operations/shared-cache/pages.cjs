/** Rendered pages in Redis: what `cacheHandler` of Next.js asks for. It makes several; all use one connection. */
const { RedisStringsHandler } = require('@trieb.work/nextjs-turbo-redis-cache');
const options = require('./options.cjs');
const within = require('./within.cjs');

let redis;

module.exports = class SharedPages {
  constructor() {
    redis ??= new RedisStringsHandler(options);
  }

  get(...asked) {
    return within(() => redis.get(...asked), null);
  }

  set(...page) {
    return within(() => redis.set(...page));
  }

  revalidateTag(...tags) {
    return within(() => redis.revalidateTag(...tags));
  }

  resetRequestCache() {
    redis.resetRequestCache();
  }
};
