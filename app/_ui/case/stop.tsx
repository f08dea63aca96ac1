/** A stop on the line of a route: its date at the left where there is room, what happened at the right. */
import type { Locale, Milestone } from '@/_catalogue/catalogue';
import { DateOf } from '../shell/date';

interface Props {
  stop: Milestone;
  locale: Locale;
  /** The anchor of the stop, where the page has it. */
  id?: string;
  /** Whether the page is about this stop. */
  current?: boolean;
  children: React.ReactNode;
}

export function Stop({ stop: { kind, when }, locale, id, current = false, children }: Props) {
  return (
    <li
      id={id}
      data-kind={kind}
      aria-current={current ? 'step' : undefined}
      className={`stop group/stop grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-4 pb-7 wide:grid-cols-[9.5rem_1.25rem_minmax(0,1fr)] wide:gap-x-5 print:break-inside-avoid print:pb-[4mm] ${current ? 'pt-2' : ''}`}
    >
      <p className="col-start-2 font-mono text-sm leading-7 font-medium tabular-nums empty:hidden wide:col-start-1 wide:pt-1 wide:text-right wide:leading-[1.4] wide:empty:block">
        {when && <DateOf when={when} locale={locale} />}
      </p>
      <div className="col-start-2 min-w-0 wide:col-start-3">{children}</div>
    </li>
  );
}
