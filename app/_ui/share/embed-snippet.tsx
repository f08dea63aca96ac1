/** The code of a card, to be pasted into other people's pages, folded away until it is wanted. */
import { siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import { frameOf, type Room } from '@/_links/embed-code';
import { messagesOf } from '@/_i18n/messages';

interface Props {
  site: Site;
  locale: Locale;
  /** The card, from `/`. */
  path: string;
  /** What the card shows. */
  title: string;
  room: Room;
}

export function EmbedSnippet({ site, locale, path, title, room }: Props) {
  const words = messagesOf(locale).embed;
  const code = frameOf(siteUrl(site) + path, words.frame(title, site.name), room);
  return (
    <details className="disclosure open:grid open:max-w-160 open:gap-2 open:text-md open:leading-snug print:hidden">
      <summary>{words.title}</summary>
      <p>{words.lead}</p>
      <label className="key" htmlFor="embed-code">
        {words.code}
      </label>
      {/* Another view has another code, which a field that is there already would not take over. */}
      <textarea
        key={path}
        id="embed-code"
        className="field font-mono text-2xs leading-[1.6] wrap-anywhere"
        readOnly
        rows={6}
        spellCheck={false}
        translate="no"
        defaultValue={code}
      />
      <p>
        <a className="link inline-block py-1" href={path} target="_blank" rel="noopener">
          {words.preview}
        </a>
      </p>
    </details>
  );
}
