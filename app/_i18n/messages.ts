/** Collects the messages of the interface. English is the shape that the other languages must have. */
import type { Locale } from '@/_catalogue/catalogue';
import { adoptionMessages } from './adoption-messages';
import { embedMessages } from './embed-messages';
import { exportMessages } from './export-messages';
import { facetMessages } from './facet-names';
import { goneMessages } from './gone-messages';
import { listMessages } from './list-messages';
import { pictureMessages } from './picture-messages';
import { previewMessages } from './preview-messages';
import { proofMessages } from './proof-messages';
import { searchMessages } from './search-messages';
import { shareMessages } from './share-messages';
import { shellMessages } from './shell-messages';
import { stopMessages } from './stop-messages';
import { storyMessages } from './story-messages';
import { termMessages } from './term-messages';
import { timelineMessages } from './timeline-messages';

function messagesIn(locale: Locale) {
  return {
    ...shellMessages[locale],
    adoption: adoptionMessages[locale],
    dialog: searchMessages[locale],
    facets: facetMessages[locale],
    embed: embedMessages[locale],
    gone: goneMessages[locale],
    list: listMessages[locale],
    picture: pictureMessages[locale],
    preview: previewMessages[locale],
    proof: proofMessages[locale],
    share: shareMessages[locale],
    stop: stopMessages[locale],
    story: storyMessages[locale],
    term: termMessages[locale],
    timeline: timelineMessages[locale],
    exports: exportMessages[locale],
  };
}

export type Messages = ReturnType<typeof messagesIn>;

const MESSAGES: Record<Locale, Messages> = { en: messagesIn('en'), zh: messagesIn('zh') };

/** The messages in a language. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}

export { facetName } from './facet-names';
