'use client';
/**
 * Makes a combobox of the field of the dialog. Its value is the browser's, not React's: what was typed before this code
 * came is kept, and what an input method composes is left alone.
 */
import { useEffect, useEffectEvent, useSyncExternalStore, type RefObject } from 'react';

type Field = RefObject<HTMLInputElement | null>;

/** The words in the field. */
export function useWords(field: Field): string {
  return useSyncExternalStore(
    (changed) => {
      const input = field.current;
      input?.addEventListener('input', changed);
      return () => input?.removeEventListener('input', changed);
    },
    () => field.current?.value ?? '',
  );
}

/** Puts words into the field, as typing does. */
export function fill({ current: input }: Field, words: string): void {
  if (!input) return;
  input.value = words;
  input.dispatchEvent(new Event('input'));
}

interface Combobox {
  /** The id of the listbox, and of the option that is chosen. */
  listbox: string;
  active: string | undefined;
  isExpanded: boolean;
  /** Moves from option to option: by 1 or -1. */
  onStep: (step: number) => void;
  onSubmit: () => void;
}

/** After the ARIA Authoring Practices: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */
export function useCombobox(field: Field, { listbox, active, isExpanded, ...events }: Combobox): void {
  useEffect(() => {
    const input = field.current;
    input?.setAttribute('role', 'combobox');
    input?.setAttribute('aria-autocomplete', 'list');
    input?.setAttribute('aria-controls', listbox);
    input?.setAttribute('aria-expanded', String(isExpanded));
    if (active) input?.setAttribute('aria-activedescendant', active);
    else input?.removeAttribute('aria-activedescendant');
  }, [field, listbox, active, isExpanded]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // While an input method composes, arrows choose among what it offers.
    if (step === 0 || event.isComposing) return;
    event.preventDefault();
    events.onStep(step);
  });
  const onSubmit = useEffectEvent((event: SubmitEvent) => {
    event.preventDefault();
    events.onSubmit();
  });
  useEffect(() => {
    const input = field.current;
    const form = input?.form;
    const press = (event: KeyboardEvent) => onKeyDown(event);
    const submit = (event: SubmitEvent) => onSubmit(event);
    input?.addEventListener('keydown', press);
    form?.addEventListener('submit', submit);
    return () => {
      input?.removeEventListener('keydown', press);
      form?.removeEventListener('submit', submit);
    };
  }, [field]);
}
