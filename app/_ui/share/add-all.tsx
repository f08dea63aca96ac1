/** "Add all 3 of this view": puts cases that are shown together on the shortlist. Nothing for one, or for too many. */
import type { Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { MOST_LISTED } from '@/_links/link-limits';
import { listOf } from '@/_links/shortlist';
import { draftPath } from '@/_links/shortlist-draft';
import { ShortlistAll } from './shortlist-all.client';

interface Props {
  stories: readonly { slug: string }[];
  locale: Locale;
  /** Cases that are on a shortlist already, for visitors without scripts. */
  listed?: readonly string[];
}

export function AddAll({ stories, locale, listed = [] }: Props) {
  if (stories.length < 2 || stories.length > MOST_LISTED) return null;
  const slugs = stories.map(({ slug }) => slug);
  const { toggle, toggleAll } = messagesOf(locale).share;
  return (
    <p className="print:hidden">
      <ShortlistAll
        slugs={slugs}
        href={draftPath(locale, listOf([...new Set([...listed, ...slugs])]))}
        words={{ add: toggleAll.add(slugs.length), added: toggleAll.added(slugs.length), full: toggle.full }}
      />
    </p>
  );
}
