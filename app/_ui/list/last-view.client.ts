'use client';
/** The list that a visitor looked at last, kept for as long as the window is open. */
import { stored } from '../share/local-store.client';

export interface LastView {
  address: string;
  total: number;
  /** The cases of the page that was shown, in their order: slug and company. */
  cases: readonly (readonly [slug: string, company: string])[];
}

export const lastView = stored<LastView | null>(
  'casebook-view',
  null,
  (kept) => {
    const { address, total, cases } = (kept ?? {}) as Partial<LastView>;
    // An address of this site: what is kept could be anything.
    const isView = typeof address === 'string' && /^\/\w/.test(address) && typeof total === 'number';
    return isView && Array.isArray(cases) ? { address, total, cases } : null;
  },
  () => sessionStorage,
);

/** The last view where it is one of the list at this address that holds the case, and the place of the case in it. */
export function useLastView(list: string, slug: string): (LastView & { place: number }) | null {
  const view = lastView.use();
  if (!view || view.address.split('?')[0] !== list) return null;
  const place = view.cases.findIndex(([each]) => each === slug);
  return place < 0 ? null : { ...view, place };
}
