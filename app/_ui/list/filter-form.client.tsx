'use client';
/**
 * The one GET form of the list. Without scripts it is submitted; with them every change leads to the same address at
 * once, in place: focus and scroll stay, and the address bar always holds the link to share.
 */
import { useRouter } from 'next/navigation';
import { useEffectEvent, useLayoutEffect, useRef, useTransition } from 'react';
import { formatForm } from '@/_catalogue/views/query';

const TYPING_PAUSE = 250;

/** A view that typing led to. What is typed further takes its place, so that one step back leads to what was before. */
interface Typed {
  from: string;
  to: string;
  /** Whether it is in the history yet. */
  isShown: boolean;
}

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

const currentAddress = () => location.pathname + location.search;

const isBox = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/** Whether it says something else than the page it came with. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** It says what the page says. @param isTyping whether what has the focus is still being typed, and stays. */
function settle(field: Element, isTyping: boolean): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = option.defaultSelected;
  } else if (field instanceof HTMLInputElement) {
    if (isBox(field)) field.checked = field.defaultChecked;
    else if (!isTyping || field !== document.activeElement) field.value = field.defaultValue;
  }
}

export function FilterForm({ action, view, also, skip, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef<Typed>(undefined);
  const shown = useRef<string>(undefined);
  const router = useRouter();
  const [pending, start] = useTransition();

  function show(isTyped = false) {
    timer.current = undefined;
    if (!form.current) return;
    const fields = new URLSearchParams();
    for (const [key, value] of new FormData(form.current))
      if (typeof value === 'string') fields.append(key, value);
    const search = [formatForm(fields), also].filter(Boolean).join('&');
    const address = search ? `${action}?${search}` : action;
    const { isShown = false, from = currentAddress() } = typed.current ?? {};
    typed.current = isTyped ? { from, to: address, isShown } : undefined;
    start(() => router[isTyped && isShown ? 'replace' : 'push'](address, { scroll: false }));
  }
  const showChoice = useEffectEvent(() => show());

  // Boxes keep what the visitor did last; once the newest view is there, they say what it says (chips and "back" too).
  // In the same step as the view: a tick that came between the two would be undone.
  useLayoutEffect(() => {
    if (pending || !form.current) return;
    const before = shown.current;
    shown.current = view;
    // What a visitor chose before this script came is asked for now, not undone.
    if (before === undefined && [...form.current.elements].some(isTouched)) return showChoice();
    if (typed.current?.to !== currentAddress()) typed.current = undefined;
    else if (typed.current.from !== currentAddress()) typed.current.isShown = true;
    const isTyping = typed.current !== undefined || timer.current !== undefined;
    for (const field of form.current.elements) settle(field, isTyping);
    // A chip that is gone took the focus with it; the count stands in for it.
    if (document.activeElement === document.body && before !== undefined && before !== view) {
      form.current.querySelector<HTMLElement>('[data-count]')?.focus({ preventScroll: true });
    }
  }, [view, pending]);

  return (
    // What happens in the fields of the form bubbles up to it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
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
        show();
      }}
      // Whoever comes back to the field begins anew.
      onFocus={() => (typed.current = undefined)}
      onChange={({ target, currentTarget }) => {
        // React bubbles what happens in fields of other forms too.
        if (![...currentTarget.elements].includes(target)) return;
        clearTimeout(timer.current);
        if (target instanceof HTMLInputElement && target.type === 'search') {
          timer.current = setTimeout(() => show(true), TYPING_PAUSE);
        } else show();
      }}
    >
      <a className="skip-filters" href="#result-count">
        {skip}
      </a>
      {children}
    </form>
  );
}
