/** The figures of a case, each with what it counts. */
import { metricId, type Locale, type Metric } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { DateOf } from '../shell/date';

interface Props {
  metrics: readonly Metric[];
  locale: Locale;
  lang: Locale | undefined;
}

export function Metrics({ metrics, locale, lang }: Props) {
  if (metrics.length === 0) return null;
  return (
    <dl className="metrics" aria-label={messagesOf(locale).story.figures}>
      {metrics.map(({ value, label, when }, index) => (
        <div key={index} id={metricId(index)} className="metric">
          <dt lang={lang}>
            {label}
            {when && (
              <span className="metric-when" lang={locale}>
                <DateOf when={when} locale={locale} />
              </span>
            )}
          </dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
