'use client';
/**
 * The form that makes a shortlist. Without scripts it is submitted, and its address comes back with the next step; with them
 * the same address is shown in place: the focus stays where it was, and the finished link is copied.
 */
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Locale } from '@/_catalogue/catalogue';
import { withCampaign } from '@/_links/campaign';
import { shortlistPath } from '@/_links/shortlist';
import {
  afterStep,
  draftPath,
  focusAfter,
  formatDraft,
  parseDraft,
  pathAfterForm,
  stepOf,
} from '@/_links/shortlist-draft';
import { copyText } from './copy-text.client';
import { useAlive } from './local-store.client';
import { keptCampaign } from './share-panel.client';
import { keptDraft } from './shortlist-store.client';

interface Props {
  action: string;
  locale: Locale;
  /** Address of the site. */
  site: string;
  /** What the page shows, as the query string of the form. */
  shown: string;
  words: { copied: string; notCopied: string };
  children: React.ReactNode;
}

/** What the form says, with the button that was used. */
function fieldsOf(form: HTMLFormElement, button?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [key, value] of new FormData(form, button))
    if (typeof value === 'string') fields.append(key, value);
  return fields;
}

export function ShortlistForm({ action, locale, site, shown, words, children }: Props) {
  const router = useRouter();
  const kept = keptDraft.use();
  const isAlive = useAlive();
  const campaign = keptCampaign.use();
  const focus = useRef<string>(undefined);
  const [said, say] = useState('');

  const showKept = useEffectEvent(() => {
    if (shown === '' && kept !== '') router.replace(draftPath(locale, parseDraft(new URLSearchParams(kept))));
  });
  useEffect(() => {
    if (isAlive) showKept();
  }, [isAlive]);

  useEffect(() => {
    if (focus.current !== undefined) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  }, [shown]);

  async function submit(fields: URLSearchParams) {
    const list = parseDraft(fields);
    const step = stepOf(fields);
    focus.current = focusAfter(list, step);
    keptDraft.set(formatDraft(step ? afterStep(list, step) : list));
    router.replace(pathAfterForm(locale, list, step), { scroll: false });
    say('');
    if (step || list.stories.length === 0) return;
    // The page knows the revisions of the stories it showed; of those that were only ticked the server knows them.
    const isWhole = list.stories.every(({ rev }) => rev !== '');
    const link = withCampaign(site + shortlistPath(locale, list), campaign);
    say(isWhole && (await copyText(link)) ? words.copied : words.notCopied);
  }

  return (
    <form
      action={action}
      className="grid gap-10"
      // Browsers put back what was typed when a visitor comes back, whatever the page they come back to says.
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent;
        void submit(fieldsOf(event.currentTarget, submitter));
      }}
      onChange={({ currentTarget }) => keptDraft.set(formatDraft(parseDraft(fieldsOf(currentTarget))))}
    >
      {/* The button that Enter in a field stands for: not the first one that is seen, which moves a story. */}
      <button className="sr-only" name="do" value="enter" tabIndex={-1} aria-hidden="true" />
      <p role="status" className="key text-accent empty:hidden">
        {said}
      </p>
      {children}
    </form>
  );
}
