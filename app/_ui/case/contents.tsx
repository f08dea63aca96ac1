/** The table of contents of a case page. */
import { plainText, type Case, type Locale } from '@/_catalogue/catalogue';
import type { Messages } from '@/_i18n/messages';

interface Props {
  story: Case;
  words: Messages;
  lang: Locale | undefined;
}

export function Contents({ story: { sections, timeline }, words, lang }: Props) {
  const titled = sections.flatMap(({ id, title }) =>
    title === null ? [] : [{ id, title: plainText(title) }],
  );
  if (titled.length < 2) return null;
  return (
    <nav
      className="lg:sticky lg:top-6 lg:max-h-[calc(100svh-3rem)] lg:self-start lg:overflow-y-auto print:hidden [&_a]:block [&_a]:py-1 [&_a]:hover:text-accent"
      aria-labelledby="contents"
    >
      <h2 id="contents" className="key mb-2">
        {words.story.contents}
      </h2>
      <ul className="text-md leading-[1.4]">
        {timeline.length > 0 && (
          <li>
            <a href="#journey">{words.story.journey}</a>
          </li>
        )}
        <li>
          <a href="#story">{words.story.story}</a>
          <ol className="border-l-bold border-rule pl-4 [&_a]:text-soft" lang={lang}>
            {titled.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </li>
      </ul>
    </nav>
  );
}
