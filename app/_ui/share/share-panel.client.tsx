'use client';
/** Everything a link can be sent with. Without scripts: the link, mail, two networks, and its QR code as a picture. */
import { useRef, useState } from 'react';
import { CAMPAIGN_FIELDS, LONGEST_FIELD, NO_CAMPAIGN, readCampaign, withCampaign } from '@/_links/campaign';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { stored, useAlive } from './local-store.client';

interface Props {
  /** The whole address of what is shared. */
  address: string;
  title: string;
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

const campaigns = stored('casebook-campaign', NO_CAMPAIGN, readCampaign);

export function SharePanel({ address, title, words }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const campaign = campaigns.use();
  const isAlive = useAlive();
  const [said, say] = useState('');
  const link = withCampaign(address, campaign);
  const { pathname, search, hash, href } = new URL(link);
  const encoded = encodeURIComponent(link);
  const subject = encodeURIComponent(title);
  const qr = (form: string) => `/api/qr.${form}?url=${encodeURIComponent(pathname + search + hash)}`;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(words.copied);
    } catch {
      // Not there on plain HTTP, or not allowed.
      field.current?.select();
      say(document.execCommand('copy') ? words.copied : words.selected);
    }
  };

  return (
    <details className="share no-print">
      <summary>{words.share}</summary>
      <div className="share-body">
        <div className="share-ways">
          <label className="share-link">
            <span className="key">{words.link}</span>
            <input
              ref={field}
              className="field"
              form="apart"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
          </label>
          <ul>
            {isAlive && (
              <li>
                <button type="button" className="link" onClick={() => void copy()}>
                  {words.copy}
                </button>
              </li>
            )}
            {isAlive && 'share' in navigator && (
              <li>
                <button
                  type="button"
                  className="link"
                  // A visitor who changes their mind is no error.
                  onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}
                >
                  {words.system}
                </button>
              </li>
            )}
            <li>
              <a className="link" href={`mailto:?subject=${subject}&body=${subject}%0D%0A${encoded}`}>
                {words.mail}
              </a>
            </li>
            <li>
              <a className="link" href={`https://www.linkedin.com/sharing/share-offsite/?url=${encoded}`}>
                LinkedIn
              </a>
            </li>
            <li>
              <a className="link" href={`https://x.com/intent/post?text=${subject}&url=${encoded}`}>
                X
              </a>
            </li>
          </ul>
          <p aria-live="polite" className="key">
            {said}
          </p>
          {isAlive && (
            <fieldset>
              <legend className="key">{words.campaign}</legend>
              {CAMPAIGN_FIELDS.map((name) => (
                <label key={name}>
                  {words.fields[name]}
                  <input
                    className="field"
                    form="apart"
                    maxLength={LONGEST_FIELD}
                    value={campaign[name]}
                    onChange={({ target }) => {
                      campaigns.set({ ...campaign, [name]: target.value });
                      say('');
                    }}
                  />
                </label>
              ))}
            </fieldset>
          )}
        </div>
        {href.length > LONGEST_IN_QR ? (
          <p className="share-qr">{words.tooLong}</p>
        ) : (
          <div className="share-qr">
            <figure className="grid gap-1">
              {/* eslint-disable-next-line @next/next/no-img-element -- a drawing of two colours has nothing to optimise */}
              <img src={qr('svg')} alt={words.qr} width={160} height={160} loading="lazy" />
              <figcaption>{words.scan}</figcaption>
            </figure>
            <a className="link" href={qr('png')} download="qr.png">
              {words.png}
            </a>
            <a className="link" href={qr('svg')} download="qr.svg">
              {words.svg}
            </a>
          </div>
        )}
      </div>
    </details>
  );
}
