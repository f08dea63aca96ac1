/** A case to take along, as a strip to tear off its label: one page to print, slides. */
import type { Locale } from '@/_catalogue/catalogue';
import type { Paper } from '@/_links/paper-sizes';
import { messagesOf } from '@/_i18n/messages';
import { onePagerPath, slidesPath } from '@/_links/paths';

const PAPERS: readonly Paper[] = ['a4', 'letter'];

export function Downloads({ slug, locale }: { slug: string; locale: Locale }) {
  const words = messagesOf(locale).exports;
  return (
    <section
      className="label mt-[-1.5px] rounded-t-none [border-top-style:dashed] print:hidden"
      aria-label={words.downloads}
    >
      <dl className="cells">
        <div className="cell">
          <dt className="key">{words.onePager}</dt>
          <dd>
            <ul className="values">
              {PAPERS.map((paper) => (
                <li key={paper}>
                  <a className="min-w-6" href={onePagerPath(locale, slug, paper)} type="application/pdf">
                    <span className="sr-only">{words.onePager} </span>
                    {words.papers[paper]}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div className="cell">
          <dt className="key">{words.slides}</dt>
          <dd className="values">
            <a className="min-w-6" href={slidesPath(locale, slug)} download>
              <span className="sr-only">{words.slides} </span>
              PPTX
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
