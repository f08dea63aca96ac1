/** What the dialog of search offers, in groups: recent searches and terms before there are words, then what they find. */
import type { Site } from '@/_catalogue/catalogue';
import { facetName } from '@/_i18n/facet-names';
import { searchMessages } from '@/_i18n/search-messages';
import { fromFirstHit } from './search-passage';
import type { SearchAnswer } from './search-request.client';

/** One line of the list: where it leads, or the words it puts into the field. */
export interface Choice {
  key: string;
  href?: string;
  fill?: string;
  content: React.ReactNode;
}

/** Choices under a name; under none where they are no group. */
export interface Group {
  name?: string;
  choices: Choice[];
}

interface Context {
  locale: 'en' | 'zh';
  facets: Site['facets'];
  /** The words in the field. */
  q: string;
  recent: readonly string[];
  /** The page with all results. */
  all: string;
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

function termChoice(term: SearchAnswer['terms'][number], { locale, facets }: Context): Choice {
  const words = searchMessages[locale];
  const { facet, id, label, lang, alias, count, url } = term;
  const [before, after = ''] = words.term
    .replace('{facet}', facetName({ facets }, facet, locale))
    .split('{term}');
  const { pathname, search } = new URL(url);
  return {
    key: `${facet}/${id}`,
    href: pathname + search,
    content: (
      <span>
        {before}
        <b lang={lang ?? undefined}>{label}</b>
        {alias !== null && <span lang={isHan(alias) ? 'zh' : 'en'}>{words.alias(alias)}</span>}
        {after.replace('{count}', String(count))}
      </span>
    ),
  };
}

function storyChoice({
  slug,
  locale,
  company,
  lang,
  place,
  passage,
  url,
}: SearchAnswer['results'][number]): Choice {
  const { pathname, hash } = new URL(url);
  return {
    key: slug,
    href: pathname + hash,
    content: (
      <>
        <span className="font-bold font-stretch-80%" lang={locale}>
          {company}
          {place && (
            <span className="ml-2.5 text-[0.875rem] font-normal text-soft font-stretch-100%" lang={lang}>
              {place}
            </span>
          )}
        </span>
        <span className="line-clamp-2 text-md leading-snug text-soft" lang={lang}>
          {fromFirstHit(passage).map(({ text, hit }, index) =>
            hit ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
      </>
    ),
  };
}

/** @param answer null until there is one. */
export function groupsOf(answer: SearchAnswer | null, context: Context): Group[] {
  const words = searchMessages[context.locale];
  const terms = (answer?.terms ?? []).map((term) => termChoice(term, context));
  if (context.q === '') {
    const recent = context.recent.map((fill): Choice => ({ key: `recent ${fill}`, fill, content: fill }));
    return withoutEmpty([
      { name: words.recent, choices: recent },
      { name: words.common, choices: terms },
    ]);
  }
  if (!answer) return [];
  const { suggestion, results, total } = answer;
  const isFound = ({ passage }: SearchAnswer['results'][number]) => passage.some(({ hit }) => hit);
  const stories = (some: typeof results) => some.map(storyChoice);
  return withoutEmpty([
    {
      choices:
        suggestion === null
          ? []
          : [
              {
                key: 'suggestion',
                fill: suggestion,
                content: `${words.didYouMean} ${suggestion}${words.questionMark}`,
              },
            ],
    },
    { name: words.terms, choices: terms },
    { name: words.companies, choices: stories(results.filter(({ named }) => named)) },
    { name: words.passages, choices: stories(results.filter((each) => !each.named && isFound(each))) },
    { name: words.stories, choices: stories(results.filter((each) => !each.named && !isFound(each))) },
    { choices: total === 0 ? [] : [{ key: 'all', href: context.all, content: words.all(total) }] },
  ]);
}

function withoutEmpty(groups: Group[]): Group[] {
  return groups.filter(({ choices }) => choices.length > 0);
}
