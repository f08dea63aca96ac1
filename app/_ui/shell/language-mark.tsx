/** Says in sight that a text is in the other language; nothing for one in the language of the page. */
import type { Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';

export function LanguageMark({ lang, locale }: { lang: Locale; locale: Locale }) {
  if (lang === locale) return null;
  return (
    <span className="tag ml-2 align-middle font-normal text-soft" lang={locale}>
      {messagesOf(locale).story.lang}
    </span>
  );
}
