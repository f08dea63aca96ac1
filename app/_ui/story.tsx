/** The story itself: sections with headings that can be linked, in the author's order. */
import type { Block, Case, Locale, Section } from '@/_catalogue/catalogue';
import { messagesOf, type Messages } from '@/_i18n/messages';
import { Figure } from './figure';
import { Inline, isOutside } from './inline';

export function Story({ story, locale }: { story: Case; locale: Locale }) {
  const words = messagesOf(locale);
  return (
    <div className="story" lang={story.locale === locale ? undefined : story.locale}>
      {story.sections.map((section) => (
        <StorySection key={section.id} section={section} words={words} />
      ))}
    </div>
  );
}

function StorySection({ section: { id, title, blocks }, words }: { section: Section; words: Messages }) {
  return (
    <section aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <h3 id={id}>
          <Inline text={title} />
          <a className="anchor" href={`#${id}`} aria-label={words.story.linkTo(title)}>
            #
          </a>
        </h3>
      )}
      {blocks.map((block, index) => (
        <StoryBlock key={index} block={block} words={words} />
      ))}
    </section>
  );
}

function StoryBlock({ block, words }: { block: Block; words: Messages }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
        </p>
      );
    case 'bold':
      return (
        <p>
          <strong>
            <Inline text={block.text} />
          </strong>
        </p>
      );
    case 'link':
      return (
        <p>
          {block.href ? (
            <a href={block.href} className={isOutside(block.href) ? 'spelt' : undefined}>
              {block.text}
            </a>
          ) : (
            block.text
          )}
        </p>
      );
    case 'heading': {
      const Heading = block.level === 3 ? 'h4' : 'h5';
      return (
        <Heading id={block.id}>
          <Inline text={block.text} />
        </Heading>
      );
    }
    case 'list':
      return (
        <ol start={block.start}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </ol>
      );
    case 'benefits':
      return (
        <ul className="benefits" aria-label={words.story.benefits}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <figure className="quote" id={block.quote.id}>
          <blockquote>
            <p>
              <Inline text={block.quote.text} />
            </p>
          </blockquote>
          {block.quote.author && <figcaption>{block.quote.author}</figcaption>}
        </figure>
      );
    case 'picture':
      return <Figure picture={block.picture} words={words} />;
  }
}
