/** The first cases of a view as a card: the parameters of the list, and `limit`. */
import { answerCard, localeOf } from '@/_embed/answer';
import { listCard } from '@/_embed/list-card';
import { resource } from '@/_http/resource';

const USUAL = 6;
const MOST = 12;

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here, given }) => {
  const locale = localeOf(given);
  const asked = Number(given.get('limit'));
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : USUAL;
  return answerCard(here, given, listCard(here, locale, here.parse(given).query, limit));
});
