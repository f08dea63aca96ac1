/** The story itself: sections with headings that can be linked, in the author's order. */
import {
  cutAtWord,
  isBlocks,
  plainText,
  type Block,
  type Case,
  type Locale,
  type Section,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Figure } from './picture';
import { StoryTable } from './story-table';
import { Inline, isOutside } from '../shell/inline';

export function Story({ story, locale }: { story: Case; locale: Locale }) {
  return (
    <div className="story" lang={story.locale === locale ? undefined : story.locale}>
      {story.sections.map((section) => (
        <StorySection key={section.id} section={section} locale={locale} />
      ))}
    </div>
  );
}

function StorySection({ section: { id, title, blocks }, locale }: { section: Section; locale: Locale }) {
  const words = messagesOf(locale);
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
      <Blocks blocks={blocks} locale={locale} />
    </section>
  );
}

function Blocks({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) {
  return blocks.map((block, index) => <StoryBlock key={index} block={block} locale={locale} />);
}

function StoryBlock({ block, locale }: { block: Block; locale: Locale }) {
  const words = messagesOf(locale);
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
    case 'list': {
      const items = block.items.map((item, index) => (
        <li
          key={index}
          className={isBlocks(item) ? '[&>:last-child]:mb-0 [&>p:not(:last-child)]:mb-2' : undefined}
        >
          {isBlocks(item) ? <Blocks blocks={item.blocks} locale={locale} /> : <Inline text={item} />}
        </li>
      ));
      return block.start === null ? (
        <ul className="list-disc pl-7">{items}</ul>
      ) : (
        <ol start={block.start}>{items}</ol>
      );
    }
    case 'benefits':
      return (
        <ul
          className="grid rounded-sm border-bold border-ink bg-label md:auto-cols-fr md:grid-flow-col print:break-inside-avoid"
          aria-label={words.story.benefits}
        >
          {block.items.map((item, index) => (
            <li
              key={index}
              className="border-ink px-4 py-3.5 leading-snug font-medium not-first:border-t md:not-first:border-t-0 md:not-first:border-l"
            >
              <Inline text={item} />
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <div className="border-l-4 border-accent py-1 pl-6 print:break-inside-avoid" id={block.quote.id}>
          <figure>
            <blockquote className="text-xl leading-snug font-medium">
              <p className="mb-2">
                <Inline text={block.quote.text} />
              </p>
            </blockquote>
            {block.quote.author && (
              <figcaption className="text-md text-soft">{block.quote.author}</figcaption>
            )}
          </figure>
          <a
            className="quiet-link py-1 text-sm text-soft print:hidden"
            href={`#${block.quote.id}`}
            aria-label={`${words.share.quote}: ${cutAtWord(plainText(block.quote.text), 60)}`}
            lang={locale}
          >
            {words.share.quote}
          </a>
        </div>
      );
    case 'picture':
      return <Figure picture={block.picture} words={words} />;
    case 'code':
      return (
        <pre
          // Code is wider than a narrow screen, and whoever uses a keyboard has to reach its end.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="mb-4.5 overflow-x-auto border-l-4 border-rule bg-label px-4 py-3 [&>code]:bg-transparent [&>code]:p-0"
        >
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <StoryTable head={block.head} rows={block.rows} label={words.story.table} />;
    case 'aside':
      return (
        <blockquote className="mb-4.5 border-l-4 border-rule py-1 pl-6 [&>:last-child]:mb-0">
          <Blocks blocks={block.blocks} locale={locale} />
        </blockquote>
      );
    case 'notes':
      return (
        <ol className="border-t border-rule pt-3 text-md text-soft" aria-label={words.story.notes}>
          {block.notes.map(({ id, blocks }) => (
            <li key={id} id={id}>
              <Blocks blocks={blocks} locale={locale} />
            </li>
          ))}
        </ol>
      );
  }
}
