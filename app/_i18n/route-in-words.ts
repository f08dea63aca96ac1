/** Says what the picture of a case shows, as in `12 stops, 2019 to 2020, 5 features`. */
import { tally, type Case, type Locale } from '@/_catalogue/catalogue';
import { messagesOf } from './messages';

export function routeInWords(story: Case, locale: Locale): string {
  const { first, last, adoptions } = tally([story]);
  return messagesOf(locale).story.route(story.timeline.length, first, last, adoptions);
}
