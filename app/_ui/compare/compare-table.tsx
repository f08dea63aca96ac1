/** Cases side by side as a table: a column a case, a row a fact; features by how many of them adopted each. */
import Link from 'next/link';
import { type Case, type Catalogue, type FacetId, type Locale, sharedTerms } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { Pattern } from '../case/pattern';
import { DateOf } from '../shell/date';

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
    <div className="compare label" role="region" aria-label={own.caption} tabIndex={0}>
      <table>
        <caption className="sr-only">{own.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="key">
              {own.fact}
            </th>
            {stories.map((story) => (
              <th key={story.slug} scope="col">
                <Pattern slug={story.slug} className="compare-pattern" />
                <Link className="compare-company" href={casePath(locale, story.slug)} lang={langOf(story)}>
                  {story.company}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet}>
              <th scope="row" className="key">
                {words.facets[facet]}
              </th>
              {stories.map(({ slug, named }) => (
                <td key={slug}>
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
              <th scope="row" className="key">
                {own.figures}
              </th>
              {stories.map((story) => (
                <td key={story.slug} lang={langOf(story)}>
                  <ul className="compare-figures">
                    {story.metrics.map(({ value, label, when }, index) => (
                      <li key={index}>
                        <strong>{value}</strong> {label}
                        {when && (
                          <span className="key" lang={locale}>
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
              <th scope="rowgroup" colSpan={stories.length + 1} className="compare-group">
                {title}
              </th>
            </tr>
            {terms.map(({ id, having }) => (
              <tr key={id}>
                <th scope="row">{name('feature', id)}</th>
                {stories.map(({ slug }, index) => (
                  <td key={slug}>
                    {having[index] ? (
                      <span className="compare-yes">{own.yes}</span>
                    ) : (
                      <span className="compare-no">{own.no}</span>
                    )}
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
