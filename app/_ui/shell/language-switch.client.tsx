'use client';
/** A link to the same page, and the same view of it, in the other language. */
import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';

interface Props {
  locale: 'en' | 'zh';
  /** The other language's name, in that language. */
  text: string;
  label: string;
}

function SwitchLink({ locale, text, label, search }: Props & { search: string }) {
  const other = locale === 'en' ? 'zh' : 'en';
  const rest = (usePathname() ?? '').replace(/^\/[^/]+/, '');
  return (
    <a
      className="nav-link"
      href={`/${other}${rest}${search && `?${search}`}`}
      lang={other}
      hrefLang={other}
      title={label}
    >
      {text}
    </a>
  );
}

function WithSearch(props: Props) {
  return <SwitchLink {...props} search={useSearchParams()?.toString() ?? ''} />;
}

/** Static pages know no search parameters, so the link without them is what stands there until the browser does. */
export function LanguageSwitch(props: Props) {
  return (
    <Suspense fallback={<SwitchLink {...props} search="" />}>
      <WithSearch {...props} />
    </Suspense>
  );
}
