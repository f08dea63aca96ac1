/** A link from a view to another one on the same page: the page stays where it is scrolled to, and nothing is prefetched. */
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Props = Pick<ComponentProps<typeof Link>, 'href' | 'className' | 'aria-current' | 'children'>;

export function ViewChange({ className = 'link inline-block py-1', children, ...props }: Props) {
  return (
    <Link {...props} className={className} scroll={false} prefetch={false}>
      {children}
    </Link>
  );
}
