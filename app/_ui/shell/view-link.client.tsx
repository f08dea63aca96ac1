'use client';
/** A link to a page that shows views; it keeps the view that another such page shows. */
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';

interface Props {
  href: string;
  children: React.ReactNode;
}

const SHOWS_VIEWS = /^\/[^/]+\/(?:cases|timeline|quotes)$/;
/** What of an address belongs to its page alone. */
const OWN = ['sort', 'page', 'kind'];

function WithView({ href, children }: Props) {
  const pathname = usePathname();
  const view = new URLSearchParams(useSearchParams());
  for (const key of OWN) view.delete(key);
  const keeps = view.size > 0 && pathname !== href && SHOWS_VIEWS.test(pathname);
  return (
    <Link
      href={keeps ? `${href}?${view}` : href}
      className="nav-link"
      // Each view would be fetched as soon as it is named.
      prefetch={keeps ? false : null}
    >
      {children}
    </Link>
  );
}

/** Static pages know no search parameters, so the link without them is what stands there until the browser does. */
export function ViewLink(props: Props) {
  return (
    <Suspense
      fallback={
        <Link href={props.href} className="nav-link">
          {props.children}
        </Link>
      }
    >
      <WithView {...props} />
    </Suspense>
  );
}
