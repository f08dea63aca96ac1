'use client';
/** The step of the breadcrumbs that leads to the list: to the view of it that the visitor came from. */
import Link from 'next/link';
import { useLastView } from './last-view.client';

interface Props {
  slug: string;
  /** The address of the list. */
  list: string;
  name: string;
}

export function ViewStep({ slug, list, name }: Props) {
  return <Link href={useLastView(list, slug)?.address ?? list}>{name}</Link>;
}
