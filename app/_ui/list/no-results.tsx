/** A view that found nothing: the views that leave one condition out, each with what it finds. */
import Link from 'next/link';
import { listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { nameOf, type ViewProps } from './result-head';
import { ViewChange } from './view-change';

export function NoResults({ result, locale, catalogue, path, none }: ViewProps & { none?: string }) {
  const words = messagesOf(locale).list;
  return (
    <div className="label grid gap-4 p-6">
      <p className="text-lg leading-[1.5556] font-semibold">
        {result.isWordless ? messagesOf(locale).dialog.wordless : (none ?? words.none)}
      </p>
      {result.relaxations.length > 0 && (
        <>
          <p>{words.relax}</p>
          <ul className="grid gap-1">
            {result.relaxations.map(({ query, dropped: { facet, id }, count }) => (
              <li key={`${facet} ${id}`}>
                <ViewChange href={path(locale, query)}>
                  {words.without(nameOf(catalogue, facet, id, locale).text)}
                </ViewChange>{' '}
                <span className="tabular-nums">({count})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="link inline-block py-1" href={listPath(locale)} prefetch={false}>
          {messagesOf(locale).home.allStories(result.all)}
        </Link>
      </p>
    </div>
  );
}
