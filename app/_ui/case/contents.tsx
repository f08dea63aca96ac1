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
    <nav className="toc no-print" aria-labelledby="contents">
      <h2 id="contents" className="key mb-2">
        {words.story.contents}
      </h2>
      <ul>
        {timeline.length > 0 && (
          <li>
            <a href="#journey">{words.story.journey}</a>
          </li>
        )}
        <li>
          <a href="#story">{words.story.story}</a>
          <ol lang={lang}>
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
