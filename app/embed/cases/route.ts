/** The first cases of a view as a card: the parameters of the list, and `limit`. */
import { cardResponse, localeOf } from '@/_publish/embed/embed-response';
import { listCard } from '@/_publish/embed/list-card';
import { resourceHandlers } from '@/_server/resource-response';

const USUAL = 6;
const MOST = 12;

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue, given }) => {
  const locale = localeOf(given);
  const asked = Number(given.get('limit'));
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : USUAL;
  return cardResponse(catalogue, given, listCard(catalogue, locale, catalogue.parse(given).query, limit));
});
