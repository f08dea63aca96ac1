import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refresh } from '@/_catalogue/catalogue';
import { generate } from '../catalogue/generate';
(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-rel-'));
  process.env.CONTENT_DIR = folder;
  generate(10_000, 1, folder);
  const here = await refresh();
  let t = performance.now(); here.found('en', 'kubernetes'); console.log('index', performance.now() - t);
  t = performance.now(); here.found('zh', '多集裙'); console.log('first zh', performance.now() - t, here.found('zh', '多集裙')?.suggestion);
  t = performance.now(); here.found('zh', '多集裙管里'); console.log('second zh', performance.now() - t);
  const cs = here.cases('en'); const times: number[] = [];
  for (let i = 0; i < 200; i++) { const c = cs[(i * 47) % cs.length]!; const b = performance.now(); const r = here.related(c, 'en', 3); times.push(performance.now() - b); if (i < 3) console.log(r.map((x) => [x.story.slug, x.shared.length, x.similar]), times.at(-1)); }
  times.sort((a, b) => a - b); console.log('related p50', times[100], 'p99', times[197], 'max', times[199]);
  rmSync(folder, { recursive: true });
})();
