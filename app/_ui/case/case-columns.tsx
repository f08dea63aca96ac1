/** What a page of a case shows of the case itself: its name, figures and journey beside its label, then the story. */
import type { ReactNode } from 'react';
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Band } from '../shell/section-header';
import { Inline } from '../shell/inline';
import { Contents } from './contents';
import { LabelPanel } from './facts-label';
import { Journey } from './journey';
import { Metrics } from './metrics';
import { Figure } from './picture';
import { Story } from './story';

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
  /** Above the name. */
  above: ReactNode;
  /** Below the label. */
  downloads?: ReactNode;
  actions?: ReactNode;
}

export function CaseColumns({ story, locale, catalogue, above, downloads, actions }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  return (
    <div className="wrap grid gap-x-16 gap-y-10 pt-4 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_auto_1fr] print:block print:*:mb-[6mm]">
      <header className="grid min-w-0 content-start gap-6">
        {above}
        {lang && <p className="notice">{words.story.onlyIn}</p>}
        <h1 className="display" lang={lang}>
          {story.company}
        </h1>
        {story.headline && (
          <p className="max-w-[48ch] text-xl leading-snug font-semibold" lang={lang}>
            {story.headline}
          </p>
        )}
        {story.lead !== '' && (
          <p className="lead" lang={lang}>
            <Inline text={story.lead} />
          </p>
        )}
        {story.cover && <Figure picture={story.cover} words={words} />}
        <Metrics metrics={story.metrics} locale={locale} lang={lang} />
      </header>
      {story.timeline.length > 0 && (
        <section className="min-w-0" aria-labelledby="journey">
          <Band id="journey" title={words.story.journey}>
            <p className="key">{words.story.journeyLead(story.timeline.length)}</p>
          </Band>
          <Journey story={story} locale={locale} catalogue={catalogue} />
        </section>
      )}
      <aside className="grid min-w-0 content-start gap-8 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:grid-rows-[auto_auto_1fr] lg:content-stretch">
        <div>
          <LabelPanel story={story} locale={locale} catalogue={catalogue} />
          {downloads}
        </div>
        <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>
        <Contents story={story} words={words} lang={lang} />
      </aside>
      {story.sections.length > 0 && (
        <section className="min-w-0 lg:pt-6" aria-labelledby="story">
          <Band id="story" title={words.story.story} />
          <Story story={story} locale={locale} />
        </section>
      )}
    </div>
  );
}
