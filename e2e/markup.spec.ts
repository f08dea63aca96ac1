/** The HTML of every kind of page keeps to the standard. */
import { HtmlValidate, Rule, StaticConfigLoader } from 'html-validate';
import { expect, test } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const STATUS_IN_HEADING = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
  .map((name) => `${name} [role="status"]`)
  .join();

/** What html-validate has no rules for. */
class MoreConformance extends Rule {
  override setup(): void {
    this.on('dom:ready', ({ document }) => {
      const forms = document.querySelectorAll('form').map(({ id }) => id);
      for (const element of document.querySelectorAll('[form]'))
        if (!forms.includes(element.getAttributeValue('form')))
          this.report(element, 'The "form" attribute names no form');
      for (const element of document.querySelectorAll(STATUS_IN_HEADING))
        this.report(element, 'A status stands in a heading');
    });
  }
}

const checker = new HtmlValidate(
  new StaticConfigLoader({
    plugins: [{ name: 'casebook', rules: { 'more-conformance': MoreConformance } }],
    extends: ['html-validate:standard'],
    rules: { 'no-missing-references': 'error', 'more-conformance': 'error' },
  }),
);

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} is valid HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    // Next.js ends the document of a page that it resumes twice; the scripts of the resumed part stand in between.
    const { results } = await checker.validateString(html.replace(/<\/body><\/html>(?=<script)/, ''));
    const found = results.flatMap(({ messages, source }) =>
      messages.map(
        ({ ruleId, message, offset }) => `${ruleId}: ${message}: ${source?.slice(offset, offset + 160)}`,
      ),
    );
    expect(found).toEqual([]);
  });
