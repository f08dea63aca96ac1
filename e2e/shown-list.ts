/** Reads what the list page shows, for specs that compare it with its other forms. */
import type { Page } from '@playwright/test';

export interface Shown {
  /** Slugs of the cards, in order. */
  slugs: string[];
  /** The number of matching stories that the page announces. */
  total: number;
  /** `facet=id` -> the number beside the box. */
  counts: Record<string, number>;
  hasNext: boolean;
}

/** Opens a page of the list. @param path from `/`. */
export async function readList(page: Page, path: string): Promise<Shown> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLInputElement>('.option input[type=checkbox]:not([name=told])'),
    ];
    const countOf = (box: HTMLInputElement) =>
      box.closest('label')?.querySelector('span:last-child')?.textContent;
    return {
      slugs: [...document.querySelectorAll<HTMLAnchorElement>('.results .card-link')].map(({ pathname }) =>
        decodeURIComponent(pathname.split('/').at(-1) ?? ''),
      ),
      total: Number(/\d+/.exec(document.getElementById('result-count')?.textContent ?? '')?.[0]),
      counts: Object.fromEntries(boxes.map((box) => [`${box.name}=${box.value}`, Number(countOf(box))])),
      hasNext: document.querySelector('.results a[rel=next]') !== null,
    };
  });
}

/** Slugs on all pages of a view. @param search without `?` and without `page`. */
export async function readAllPages(page: Page, locale: string, search: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let number = 1; ; number++) {
    const parameters = new URLSearchParams(search);
    if (number > 1) parameters.set('page', String(number));
    const shown = await readList(page, `/${locale}/cases?${parameters}`);
    slugs.push(...shown.slugs);
    if (!shown.hasNext) return slugs;
  }
}

/** An absolute address of the site without its origin, which is not the tests' own. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
