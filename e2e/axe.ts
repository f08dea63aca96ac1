/** Looks for barriers with axe. Its builder for Playwright would load axe anew for each look at a page. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; nodes: string[] }[];
  /** How many rules found nothing. */
  passes: number;
}

export async function lookForBarriers(page: Page, options: axe.RunOptions = {}): Promise<Found> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (given) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(document, { ...given, resultTypes: ['violations'] });
    return {
      violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
      passes: passes.length,
    };
  }, options);
}
