'use client';
/** From a case back to the view it was opened from, and on to the cases before and after it there. */
import Link from 'next/link';
import { useLastView, type LastView } from './last-view.client';

interface Props {
  slug: string;
  /** The address of the list, and of the pages of its cases up to the slug. */
  list: string;
}

/** What of the Navigation API is used; not every browser has it. */
interface History {
  currentEntry: { index: number } | null;
  entries: () => { url: string | null }[];
}

/** Whether the page before this one is at that address. */
function isBefore(address: string): boolean {
  const { navigation } = window as { navigation?: History };
  const index = navigation?.currentEntry?.index ?? 0;
  return navigation?.entries()[index - 1]?.url === new URL(address, location.href).href;
}

type BackWords = Record<'one' | 'many', string>;

function Back({ view, words }: { view: LastView; words: BackWords }) {
  return (
    <Link
      className="link inline-block py-1 font-semibold"
      href={view.address}
      onClick={(event) => {
        // Going back finds the list as it was left.
        if (event.ctrlKey || event.metaKey || event.shiftKey || !isBefore(view.address)) return;
        event.preventDefault();
        history.back();
      }}
    >
      {view.total === 1 ? words.one : words.many.replace('{count}', String(view.total))}
    </Link>
  );
}

export function BackToView({ slug, list, words }: Props & { words: BackWords }) {
  const view = useLastView(list, slug);
  return (
    view && (
      <p className="text-md print:hidden">
        <Back view={view} words={words} />
      </p>
    )
  );
}

export function ViewThread({
  slug,
  list,
  words,
}: Props & { words: BackWords & Record<'label' | 'previous' | 'next', string> }) {
  const view = useLastView(list, slug);
  if (!view) return null;
  const neighbour = (place: number, way: string, rel: string) => {
    const [other, company] = view.cases[place] ?? [];
    return (
      other !== undefined && (
        <Link className="link min-w-0 py-1" href={`${list}/${encodeURIComponent(other)}`} rel={rel}>
          {way} {company}
        </Link>
      )
    );
  };
  return (
    <nav
      className="wrap mt-16 flex flex-wrap items-baseline justify-between gap-x-8 border-t-bold border-ink pt-3 print:hidden"
      aria-label={words.label}
    >
      {neighbour(view.place - 1, words.previous, 'prev')}
      <Back view={view} words={words} />
      {neighbour(view.place + 1, words.next, 'next')}
    </nav>
  );
}
