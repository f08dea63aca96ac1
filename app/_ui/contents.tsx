/** The table of contents of a story. */
import { plainText, type Locale, type Section } from '@/_catalogue/catalogue';
import type { Messages } from '@/_i18n/messages';

interface Props {
  sections: readonly Section[];
  words: Messages;
  lang: Locale | undefined;
}

export function Contents({ sections, words, lang }: Props) {
  const titled = sections.flatMap(({ id, title }) => (title === null ? [] : [{ id, title: plainText(title) }]));
  if (titled.length < 2) return <div />;
  return (
    <nav className="toc" aria-labelledby="contents">
      <h3 id="contents" className="key mb-2">
        {words.story.contents}
      </h3>
      <ol lang={lang}>
        {titled.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
