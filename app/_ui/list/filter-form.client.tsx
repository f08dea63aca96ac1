'use client';
/**
 * The one GET form of the list. Without scripts it is submitted; with them every change leads to the same address at
 * once, in place: focus and scroll stay, and the address bar always holds the link to share.
 */
import { useRouter } from 'next/navigation';
import { useEffectEvent, useLayoutEffect, useRef, useTransition } from 'react';
import { formatForm } from '@/_catalogue/views/query';

const TYPING_PAUSE = 250;

interface Props {
  action: string;
  /** The view that is shown, as a query string. */
  view: string;
  /** A parameter beside the query that the page keeps, as `key=value`. */
  also?: string | undefined;
  /** What leads past the filters. */
  skip: string;
  children: React.ReactNode;
}

const isBox = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/** Whether it says something else than the page it came with. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** It says what the page says; what is being typed stays. */
function settle(field: Element): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = option.defaultSelected;
  } else if (field instanceof HTMLInputElement) {
    if (isBox(field)) field.checked = field.defaultChecked;
    else if (field !== document.activeElement) field.value = field.defaultValue;
  }
}

export function FilterForm({ action, view, also, skip, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<string>(undefined);
  const router = useRouter();
  const [pending, start] = useTransition();

  function show(replace: boolean) {
    if (!form.current) return;
    const fields = new URLSearchParams();
    for (const [key, value] of new FormData(form.current))
      if (typeof value === 'string') fields.append(key, value);
    const search = [formatForm(fields), also].filter(Boolean).join('&');
    const address = search ? `${action}?${search}` : action;
    start(() => router[replace ? 'replace' : 'push'](address, { scroll: false }));
  }
  const showChoice = useEffectEvent(() => show(false));

  // Boxes keep what the visitor did last; once the newest view is there, they say what it says (chips and "back" too).
  // In the same step as the view: a tick that came between the two would be undone.
  useLayoutEffect(() => {
    if (pending || !form.current) return;
    const before = shown.current;
    shown.current = view;
    // What a visitor chose before this script came is asked for now, not undone.
    if (before === undefined && [...form.current.elements].some(isTouched)) return showChoice();
    for (const field of form.current.elements) settle(field);
    // A chip that is gone took the focus with it; the count stands in for it.
    if (document.activeElement === document.body && before !== undefined && before !== view) {
      form.current.querySelector<HTMLElement>('[data-count]')?.focus({ preventScroll: true });
    }
  }, [view, pending]);

  return (
    <form
      ref={form}
      action={action}
      className="grid items-start gap-x-12 gap-y-8 [overflow-anchor:none] lg:grid-cols-[17rem_minmax(0,1fr)] print:block"
      // Browsers put back what was ticked when a visitor comes back, whatever the page they come back to says.
      autoComplete="off"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        show(false);
      }}
      onChange={({ target, currentTarget }) => {
        // React bubbles what happens in fields of other forms too.
        if (![...currentTarget.elements].includes(target)) return;
        clearTimeout(timer.current);
        if (target instanceof HTMLInputElement && target.type === 'search') {
          timer.current = setTimeout(() => show(true), TYPING_PAUSE);
        } else show(false);
      }}
    >
      <a
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper print:hidden"
        href="#result-count"
      >
        {skip}
      </a>
      {children}
    </form>
  );
}
