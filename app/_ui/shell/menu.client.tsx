'use client';
/** The links of the header: in a row where there is room, else in a menu, which opens without scripts too. */
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

export function Menu({ id, children }: { id: string; children: React.ReactNode }) {
  const menu = useRef<HTMLUListElement>(null);
  const pathname = usePathname();
  // The header stays from page to page, and a menu that led away would stay open.
  useEffect(() => menu.current?.hidePopover(), [pathname]);
  return (
    <ul ref={menu} id={id} popover="auto" className="menu">
      {children}
    </ul>
  );
}
