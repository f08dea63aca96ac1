import { currentCatalogue, type Locale } from '@/_catalogue/catalogue';
void currentCatalogue().then((c) => {
  for (const q of process.argv.slice(2)) {
    const locale: Locale = /\p{Script=Han}/u.test(q) ? 'zh' : 'en';
    const f = c.found(locale, q)!; 
    console.log(`${q}: ${f.slugs.length} cov ${((f as any).coverage ?? -1).toFixed(2)} ${f.suggestion ? 'SUGGEST '+f.suggestion : ''}`);
    for (const s of f.slugs.slice(0, 3)) { const p = f.passage(s, locale); console.log('   ', s, f.score(s).toFixed(2), p ? p.parts.map((x) => x.hit ? `[${x.text}]` : x.text).join('').slice(0, 170) : null); }
  }
});
