/** The picture of a case: its journey as a route, which assistive technology reads as the numbers in it. */
import { routeOf, type Case, type Locale } from '@/_catalogue/catalogue';
import { routeInWords } from '@/_i18n/route-in-words';
import { RouteSvg } from './route-svg';

interface Props {
  story: Case;
  locale: Locale;
  /** Without one, it is at the head of a label, with a rule below. */
  className?: string;
  /** The stop that the page is about. */
  current?: number;
  /** Too small for words, beside something that says the same. */
  small?: boolean;
}

export function RoutePicture({ story, locale, className = 'route-head', current, small = false }: Props) {
  const route = routeOf(story.timeline);
  return (
    route && (
      <RouteSvg
        route={route}
        current={current}
        label={small ? undefined : routeInWords(story, locale)}
        className={`route ${className}`}
      />
    )
  );
}
