'use client';
/** Everything a link can be sent with. Without scripts: the link, mail, two networks, and its QR code as a picture. */
import { useRef, useState } from 'react';
import { CAMPAIGN_FIELDS, LONGEST_FIELD, NO_CAMPAIGN, readCampaign, withCampaign } from '@/_links/campaign';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { copyText } from './copy-text.client';
import { stored, useAlive } from './local-store.client';
import { LabelledField } from '../shell/labelled-field';

interface Props {
  /** The whole address of what is shared. */
  address: string;
  title: string;
  /** What the summary looks like; `open` has none, and nothing is folded away. */
  look?: keyof typeof LOOKS | 'open';
  /** Whether the sender can name a campaign, and links carry the one that was named last. */
  hasCampaign?: boolean;
  words: {
    share: string;
    link: string;
    copy: string;
    copied: string;
    selected: string;
    system: string;
    mail: string;
    qr: string;
    scan: string;
    tooLong: string;
    png: string;
    svg: string;
    campaign: string;
    fields: { source: string; campaign: string; content: string };
  };
}

// As wide closed as open, so that the button stays where it is when the panel opens below.
const LOOKS = {
  button: {
    panel: 'grow basis-72 self-start',
    summary:
      'rounded-sm border-bold border-ink px-3.5 py-1.5 font-semibold hover:border-current hover:text-accent',
  },
  link: { panel: 'px-4 pb-2 text-md', summary: 'quiet-link py-1' },
};

/** The campaign that was named last. */
export const keptCampaign = stored('casebook-campaign', NO_CAMPAIGN, readCampaign);

export function SharePanel({ address, title, look = 'button', hasCampaign = true, words }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const kept = keptCampaign.use();
  const campaign = hasCampaign ? kept : NO_CAMPAIGN;
  const isAlive = useAlive();
  const [said, say] = useState('');
  const link = withCampaign(address, campaign);
  const { pathname, search, hash, href } = new URL(link);
  const encoded = encodeURIComponent(link);
  const subject = encodeURIComponent(title);
  const qr = (form: string) => `/api/qr.${form}?url=${encodeURIComponent(pathname + search + hash)}`;

  const copy = async () => {
    if (await copyText(link)) return say(words.copied);
    field.current?.select();
    say(document.execCommand('copy') ? words.copied : words.selected);
  };

  const panel = (
    <div className="share-panel">
      <div className="share-link">
        <LabelledField label={words.link}>
          <input
            ref={field}
            className="field"
            form="apart"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        </LabelledField>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {isAlive && (
            <li>
              <button type="button" className="share-way" onClick={() => void copy()}>
                {words.copy}
              </button>
            </li>
          )}
          {isAlive && 'share' in navigator && (
            <li>
              <button
                type="button"
                className="share-way"
                // A visitor who changes their mind is no error.
                onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}
              >
                {words.system}
              </button>
            </li>
          )}
          <li>
            <a className="share-way" href={`mailto:?subject=${subject}&body=${subject}%0D%0A${encoded}`}>
              {words.mail}
            </a>
          </li>
          <li>
            <a className="share-way" href={`https://www.linkedin.com/sharing/share-offsite/?url=${encoded}`}>
              LinkedIn
            </a>
          </li>
          <li>
            <a className="share-way" href={`https://x.com/intent/post?text=${subject}&url=${encoded}`}>
              X
            </a>
          </li>
        </ul>
        <p aria-live="polite" className="key min-h-5 text-accent">
          {said}
        </p>
        {isAlive && hasCampaign && (
          <fieldset className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-3 gap-y-2 border-t border-rule pt-2">
            <legend className="key">{words.campaign}</legend>
            {CAMPAIGN_FIELDS.map((name) => (
              <label key={name} className="grid gap-0.5 text-[0.875rem]">
                {words.fields[name]}
                <input
                  className="field"
                  form="apart"
                  maxLength={LONGEST_FIELD}
                  value={campaign[name]}
                  onChange={({ target }) => {
                    keptCampaign.set({ ...campaign, [name]: target.value });
                    say('');
                  }}
                />
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {href.length > LONGEST_IN_QR ? (
        <p className="text-[0.875rem]">{words.tooLong}</p>
      ) : (
        <div className="share-code">
          <figure className="grid gap-1">
            {/* eslint-disable-next-line @next/next/no-img-element -- a drawing of two colours has nothing to optimise */}
            <img src={qr('svg')} alt={words.qr} width={160} height={160} loading="lazy" />
            <figcaption>{words.scan}</figcaption>
          </figure>
          <a className="link py-0.5" href={qr('png')} download="qr.png">
            {words.png}
          </a>
          <a className="link py-0.5" href={qr('svg')} download="qr.svg">
            {words.svg}
          </a>
        </div>
      )}
    </div>
  );
  if (look === 'open') return panel;
  return (
    <details className={`group print:hidden ${LOOKS[look].panel}`}>
      <summary className={`share-summary ${LOOKS[look].summary}`}>{words.share}</summary>
      {panel}
    </details>
  );
}
