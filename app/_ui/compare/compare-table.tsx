/** Cases side by side as a table: a column a case, a row a fact; features by how many of them adopted each. */
import Link from 'next/link';
import {
  type Case,
  type Catalogue,
  type Evidence,
  type FacetId,
  type Locale,
  sharedTerms,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';
import { RoutePicture } from '../case/route-picture';
import { LanguageMark } from '../shell/language-mark';
import { DateOf } from '../shell/date';

const CELL = 'border-rule px-3.5 pb-2.5 text-left align-top not-first:border-l max-sm:px-2';
/** The first column stays where the others scroll. */
const FIRST = `${CELL} sticky left-0 z-1 min-w-30 max-w-44 border-r bg-label pt-2.5 max-sm:min-w-24 max-sm:max-w-30`;
/** As wide as its longest word, up to a length that no word of a language has. */
const OTHER = `${CELL} min-w-44 max-w-88 pt-2.5 max-sm:min-w-26`;
const HEAD = 'border-b-bold border-b-ink';
const KEY = 'key max-sm:text-[0.65625rem] max-sm:tracking-normal';

interface Props {
  stories: readonly Case[];
  locale: Locale;
  catalogue: Catalogue;
}

export function CompareTable({ stories, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const own = words.share.compare;
  const langOf = (story: Case) => (story.locale === locale ? undefined : story.locale);
  const name = (facet: FacetId, id: string) => {
    const { text, lang } = catalogue.label(facet, id, locale);
    return <span lang={lang ?? undefined}>{text}</span>;
  };
  const features = sharedTerms(stories, 'feature');
  const groups = [
    { title: own.all, terms: features.filter(({ count }) => count === stories.length) },
    { title: own.some, terms: features.filter(({ count }) => count > 1 && count < stories.length) },
    { title: own.one, terms: features.filter(({ count }) => count === 1) },
  ].filter(({ terms }) => terms.length > 0);
  const facets = (['industry', 'location', 'cloud', 'challenge'] as const).filter((facet) =>
    stories.some(({ named }) => named[facet].length > 0),
  );
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="label wide-table relative mt-6" role="region" aria-label={own.caption} tabIndex={0}>
      <table className="w-full leading-[1.4] max-sm:text-md">
        <caption className="sr-only">{own.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${FIRST} ${HEAD} ${KEY}`}>
              {own.fact}
            </th>
            {stories.map((story) => (
              <th key={story.slug} scope="col" className={`${OTHER} ${HEAD}`}>
                <RoutePicture
                  story={story}
                  locale={locale}
                  className="-ml-2 mb-2 block h-10 max-sm:h-auto max-sm:w-full"
                  small
                />
                <Link
                  className="text-[1.375rem] leading-[1.15] font-bold font-stretch-75% hover:text-accent max-sm:text-lg"
                  href={casePath(locale, story.slug)}
                  lang={langOf(story)}
                >
                  {story.company}
                </Link>
                <LanguageMark lang={story.locale} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet}>
              <th scope="row" className={`${FIRST} ${KEY} border-t font-medium`}>
                {facetName(catalogue.site, facet, locale)}
              </th>
              {stories.map(({ slug, named }) => (
                <td key={slug} className={`${OTHER} border-t`}>
                  <ul>
                    {named[facet].map((id) => (
                      <li key={id}>{name(facet, id)}</li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
          {stories.some(({ metrics }) => metrics.length > 0) && (
            <tr>
              <th scope="row" className={`${FIRST} ${KEY} border-t font-medium`}>
                {own.figures}
              </th>
              {stories.map((story) => (
                <td key={story.slug} className={`${OTHER} border-t`} lang={langOf(story)}>
                  <ul className="space-y-1.5">
                    {story.metrics.map(({ value, label, when }, index) => (
                      <li key={index}>
                        <strong>{value}</strong> {label}
                        {when && (
                          <span className={KEY} lang={locale}>
                            {' '}
                            <DateOf when={when} locale={locale} />
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          )}
        </tbody>
        {groups.map(({ title, terms }) => (
          <tbody key={title}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={stories.length + 1}
                className={`${CELL} border-t-bold border-t-ink pt-6 font-bold`}
              >
                {title}
              </th>
            </tr>
            {terms.map(({ id, evidence }) => (
              <tr key={id}>
                <th scope="row" className={`${FIRST} border-t font-medium`}>
                  {name('feature', id)}
                </th>
                {stories.map((story, index) => (
                  <td key={story.slug} className={`${OTHER} border-t`}>
                    <Told
                      evidence={evidence[index]}
                      page={casePath(locale, story.slug)}
                      feature={catalogue.label('feature', id, locale).text}
                      locale={locale}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What a case says of a feature, linked to the sentence that says it. */
function Told({
  evidence,
  page,
  feature,
  locale,
}: {
  evidence: Evidence | undefined;
  page: string;
  feature: string;
  locale: Locale;
}) {
  const { evidence: words } = messagesOf(locale).share.compare;
  const kind = evidence?.kind ?? 'not mentioned';
  const at = evidence && 'at' in evidence ? evidence.at : null;
  const text = at ? (
    <Link
      className="underline decoration-rule underline-offset-4 hover:text-accent"
      href={`${page}#${encodeURIComponent(at.anchor)}`}
      prefetch={false}
    >
      {words[kind]}
      <span className="sr-only">: {feature}</span>
    </Link>
  ) : (
    words[kind]
  );
  if (kind !== 'stated') return <span className="text-soft">{text}</span>;
  return (
    <span className="font-semibold before:mr-2 before:inline-block before:size-2.75 before:rounded-full before:bg-accent">
      {text}
    </span>
  );
}
