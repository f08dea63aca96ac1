/** Builds the addresses of one page of a view and of its other pages (RFC 5005, section 3). */

/** Null where there is no such page. */
export interface PageAddresses {
  self: string;
  first: string;
  previous: string | null;
  next: string | null;
  last: string;
}

/** @param at the address of a page by its number. */
export function pageAddresses(page: number, pages: number, at: (page: number) => string): PageAddresses {
  return {
    self: at(page),
    first: at(1),
    previous: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
    last: at(pages),
  };
}
