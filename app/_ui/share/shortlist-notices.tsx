/** What of a shortlist is not as its sender left it: stories that are gone or changed, and values that mean nothing. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import type { Dossier } from '@/_links/dossier';
import { unreadValues, type Shortlist } from '@/_links/shortlist';

interface Props {
  dossier: Dossier;
  list: Shortlist;
  /** Those that the list was read from. */
  parameters: Parameters;
  locale: Locale;
}

export function ShortlistNotices({ dossier, list, parameters, locale }: Props) {
  const words = messagesOf(locale).share.shortlist;
  const changed = dossier.entries.filter(({ isChanged }) => isChanged).map(({ story }) => story.company);
  const unread = [...unreadValues(list, parameters), ...dossier.lost];
  const notices = [
    ...dossier.gone.map(words.gone),
    ...(dossier.unknown > 0 ? [words.unknown(dossier.unknown)] : []),
    ...(changed.length > 0 ? [words.changed(changed)] : []),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
  ];
  return notices.map((notice) => (
    <p key={notice} className="notice my-4 max-w-176">
      {notice}
    </p>
  ));
}
