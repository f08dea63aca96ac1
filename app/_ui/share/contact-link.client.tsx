'use client';
/** The link of the next step. With scripts it also carries the campaign that led to a page which is the same for everybody. */
import { useSyncExternalStore } from 'react';
import { NO_CAMPAIGN, type Campaign } from '@/_links/campaign';
import { campaignIn } from '@/_links/campaign-in';
import { contactHref, type Contact, type Subject } from '@/_links/contact';

interface Props {
  contact: Contact;
  subject: Subject;
  /** Where the server knows it. */
  campaign?: Campaign | undefined;
}

const never = () => () => undefined;

export function ContactLink({ contact, subject, campaign }: Props) {
  const search = useSyncExternalStore(
    never,
    () => location.search,
    () => '',
  );
  const led = campaign ?? (search ? campaignIn(new URLSearchParams(search)) : NO_CAMPAIGN);
  return (
    <a className="button" href={contactHref(contact, subject, led)}>
      {contact.label}
    </a>
  );
}
