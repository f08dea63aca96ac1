/** The terms of several cases as one label, each with how many of them have it. */
import Link from 'next/link';
import { type Case, type Catalogue, type Locale, sharedTerms } from '@/_catalogue/catalogue';
import { facetName } from '@/_i18n/messages';
import { termHref } from '../case/facts-label';

interface Props {
  stories: readonly Case[];
  locale: Locale;
  catalogue: Catalogue;
}

export function CombinedFacts({ stories, locale, catalogue }: Props) {
  return (
    <dl className="label cells">
      {(['industry', 'location', 'cloud', 'challenge', 'feature'] as const).map((facet) => {
        const terms = sharedTerms(stories, facet);
        if (terms.length === 0) return null;
        return (
          <div key={facet} className="cell">
            <dt className="key">{facetName(catalogue.site, facet, locale)}</dt>
            <dd>
              <ul className="values">
                {terms.map(({ id, count }) => {
                  const { text, lang } = catalogue.label(facet, id, locale);
                  return (
                    <li key={id}>
                      <Link href={termHref(locale, facet, id)} lang={lang ?? undefined} prefetch={false}>
                        {text}
                      </Link>
                      {count > 1 && <span className="ml-1.5 font-mono text-xs text-soft">×{count}</span>}
                    </li>
                  );
                })}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
