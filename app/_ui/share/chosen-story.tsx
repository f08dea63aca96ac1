/** A story of the shortlist form: its place, why it is on the list, and what of it matters. */
import { highlightsOf, type Case, type Highlight, type Locale } from '@/_catalogue/catalogue';
import type { DossierEntry } from '@/_links/dossier';
import { LONGEST_REASON } from '@/_links/link-limits';
import { messagesOf } from '@/_i18n/messages';

const BUTTON =
  'size-9 rounded-sm border border-rule enabled:hover:border-accent enabled:hover:text-accent disabled:border-dashed disabled:text-soft';
/** Of what is offered, in characters: more does not fit into one line. */
const LONGEST_OPTION = 110;

interface Props {
  entry: DossierEntry;
  locale: Locale;
  isFirst: boolean;
  isLast: boolean;
}

export function ChosenStory({ entry, locale, isFirst, isLast }: Props) {
  const { story, listed, stop, says } = entry;
  const { slug, company } = story;
  const words = messagesOf(locale).share.shortlist.form;
  const lang = story.locale === locale ? undefined : story.locale;
  const move = (kind: 'up' | 'down' | 'remove', sign: string, isOff = false) => (
    <button
      id={`${kind}.${slug}`}
      name="do"
      value={`${kind}.${slug}`}
      className={BUTTON}
      aria-label={`${words[kind]}: ${company}`}
      disabled={isOff}
    >
      {sign}
    </button>
  );
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-rule py-4 [counter-increment:kept] md:grid-cols-2">
      <input type="hidden" name="case" value={slug} />
      <input type="hidden" name={`${slug}.rev`} value={listed.rev} />
      <div className="flex items-center gap-1 before:w-10 before:font-mono before:text-sm before:text-soft before:content-[counter(kept,decimal-leading-zero)] md:col-span-2">
        <span className="min-w-0 flex-1 font-semibold" lang={lang}>
          {company}
        </span>
        {move('up', '↑', isFirst)}
        {move('down', '↓', isLast)}
        {move('remove', '×')}
      </div>
      <label className="grid min-w-0 gap-1 md:col-span-2">
        <span className="key">
          {words.why}
          <span className="sr-only">: {company}</span>
        </span>
        <input
          key={listed.why}
          className="field"
          name={`${slug}.why`}
          defaultValue={listed.why}
          maxLength={LONGEST_REASON}
          placeholder={words.whyHint}
        />
      </label>
      <Picker name={`${slug}.stop`} label={words.stop} company={company} chosen={stop?.id} any={words.any}>
        {[
          ...story.timeline.map(({ id, title }) => (
            <option key={id} value={id} lang={lang}>
              {shortened(title)}
            </option>
          )),
          ...(stop && stop.lang !== story.locale
            ? [
                <option key={stop.id} value={stop.id} lang={stop.lang}>
                  {shortened(stop.title)}
                </option>,
              ]
            : []),
        ]}
      </Picker>
      <Picker name={`${slug}.says`} label={words.says} company={company} chosen={says?.id} any={words.any}>
        <Highlights story={story} says={says} kinds={words.kinds} />
      </Picker>
    </li>
  );
}

interface PickerProps {
  name: string;
  label: string;
  company: string;
  chosen: string | undefined;
  any: string;
  children: React.ReactNode;
}

function Picker({ name, label, company, chosen = '', any, children }: PickerProps) {
  return (
    <label className="grid min-w-0 content-start gap-1">
      <span className="key">
        {label}
        <span className="sr-only">: {company}</span>
      </span>
      <select key={chosen} className="field" name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}

interface HighlightsProps {
  story: Case;
  says: DossierEntry['says'];
  kinds: Record<Highlight['kind'], string>;
}

/** Those of the story by kind, and the chosen one where only the version in the other language has it. */
function Highlights({ story, says, kinds }: HighlightsProps) {
  const own = highlightsOf(story);
  const all: readonly (Highlight & { lang?: Locale })[] =
    says && says.lang !== story.locale ? [...own, says] : own;
  return (['figure', 'quote', 'sentence'] as const).map((kind) => {
    const some = all.filter((each) => each.kind === kind);
    if (some.length === 0) return null;
    return (
      <optgroup key={kind} label={kinds[kind]}>
        {some.map((each) => (
          <option key={each.id} value={each.id} lang={each.lang ?? story.locale}>
            {shortened(each.kind === 'figure' ? `${each.value} ${each.label}` : each.text)}
          </option>
        ))}
      </optgroup>
    );
  });
}

const shortened = (text: string) =>
  text.length <= LONGEST_OPTION ? text : `${text.slice(0, LONGEST_OPTION).toWellFormed().trimEnd()}…`;
