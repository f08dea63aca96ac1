'use client';
/**
 * The structured data of a page that lists cases. A client component: the payload of the page holds its cases already,
 * and does not repeat them.
 */
import { breadcrumbsOf, collectionOf, jsonOf, type ListingPage } from './collection';

interface Props {
  base: string;
  steps: readonly { name: string; path: string }[];
  page: ListingPage;
  cases: readonly { slug: string }[];
}

export function CollectionJsonLd({ base, steps, page, cases }: Props) {
  // Crawlers read what the server sends. A browser leaves that as it is, and loads no code for it.
  const json =
    typeof window === 'undefined'
      ? jsonOf([breadcrumbsOf(base, steps), collectionOf(base, page, cases)])
      : '';
  return (
    <script type="application/ld+json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: json }} />
  );
}
