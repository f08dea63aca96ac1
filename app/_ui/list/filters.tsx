/** The conditions a visitor can set: words, one group of boxes a facet with true counts, order. */
import {
  defaultSort,
  FACETS,
  MAX_WORDS_LENGTH,
  sortsFor,
  type Answer,
  type Locale,
  type Sort,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { compactOption } from './facet-option';
import { FiltersView, type FacetData } from './filters-view.client';

const OPTIONS_SHOWN = 8;

interface Props {
  result: Answer;
  locale: Locale;
  /** What the things are called that the view shows; stories where it is not said. */
  things?: {
    count: (shown: number, all: number) => string;
    show: (count: number) => string;
    showSome: string;
  };
  /** Whether their order can be chosen. */
  isSorted?: boolean;
}

export function Filters({ result, locale, things, isSorted = true }: Props) {
  const { list, home, dialog, facets: names } = messagesOf(locale);
  const { query, facets, told, total, all } = result;
  const { count, show, showSome } = things ?? list;
  // The usual order has no value, so that it changes with the words: a form without scripts sends what it was given.
  const valueOf = (sort: Sort) => (sort === defaultSort(query.q) ? '' : sort);
  const dataOf = ({ facet, label, options }: (typeof facets)[number]): FacetData => {
    // What leads nowhere is not worth a line before the fold, unless there is none.
    const leading = options.filter(({ count, chosen }) => count > 0 || chosen).length;
    const shown = options.length > OPTIONS_SHOWN ? Math.min(leading, OPTIONS_SHOWN) : options.length;
    return {
      facet,
      name: label?.[locale] ?? names[facet],
      options: options.map(compactOption),
      ...(shown < options.length && { shown, more: list.more(options.length - shown) }),
    };
  };
  const languages: FacetData[] = told
    ? [
        {
          facet: 'told',
          name: list.language,
          options: [
            compactOption({ ...told, id: told.language, text: list.told[told.language], lang: null }),
          ],
        },
      ]
    : [];
  return (
    <FiltersView
      q={query.q}
      longest={MAX_WORDS_LENGTH}
      match={query.match === 'all' ? 'all' : ''}
      {...(isSorted && {
        sort: {
          chosen: valueOf(query.sort),
          all: sortsFor(query.q).map((sort) => [valueOf(sort), list.sorts[sort]]),
        },
      })}
      facets={[...facets.flatMap((each) => (each.options.length > 0 ? dataOf(each) : [])), ...languages]}
      applied={FACETS.reduce((sum, facet) => sum + query.terms[facet].length, query.told === null ? 0 : 1)}
      words={{
        words: list.words,
        hint: home.searchHint,
        operators: dialog.operators,
        sort: list.sort,
        match: list.match,
        matchAny: list.matchAny,
        matchAll: list.matchAll,
        find: list.find,
        title: list.filters,
        close: dialog.close,
        count: count(total, all),
        show: show(total),
        showSome,
      }}
    />
  );
}
