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
    <dl
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-x-6 gap-y-5 pt-2 print:grid-cols-4"
      aria-label={messagesOf(locale).story.figures}
    >
      {metrics.map(({ value, label, when }, index) => (
        <div
          key={index}
          id={metricId(index)}
          className="flex flex-col-reverse justify-end border-t-bold border-ink pt-2 outline-offset-3 outline-accent target:outline-[2.5px] print:break-inside-avoid"
        >
          <dt className="text-md leading-[1.4] text-soft" lang={lang}>
            {label}
            {when && (
              <span className="mt-0.5 block font-mono text-xs" lang={locale}>
                <DateOf when={when} locale={locale} />
              </span>
            )}
          </dt>
          <dd
            className="text-4xl leading-close font-bold tracking-tight tabular-nums font-stretch-75%"
            lang={lang}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
