/** The `cacheHandler` of Next.js: keeps rendered pages in Redis. All instances use one connection. */
import { RedisStringsHandler } from '@trieb.work/nextjs-turbo-redis-cache';
import { options } from './options.mjs';
import { within } from './time-limit.mjs';

let redis;

export default class SharedPages {
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
}
