/** The list of stories as a visitor uses it, with or without JavaScript. */
import { expect, type Locator, type Page } from '@playwright/test';
import { answerTo, FACETS, LABELS, type Facet, type Locale } from './nine-stories';

const ALL = 9;
const DEFAULTS = [
  ['q', ''],
  ['sort', ''],
  ['match', ''],
];

interface Expected {
  /** Companies in the order they are listed; written down, not computed. */
  companies: string[];
  /** What the address bar says where it is not the shortest address of the view. */
  address?: string;
}

export class ListPage {
  constructor(
    readonly page: Page,
    private readonly scripted: boolean,
    private readonly locale: Locale = 'en',
  ) {}

  async open(search = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/cases${search}`);
  }

  box(facet: Facet, id: string): Locator {
    const label = LABELS[facet][id]?.[this.locale] ?? id;
    return this.page.getByRole('checkbox', { name: new RegExp(`^${label}\\s*\\d+$`) });
  }

  /** Without JavaScript nothing changes until the form is sent. */
  private async send(): Promise<void> {
    if (!this.scripted) await this.page.getByRole('button', { name: 'Show stories' }).click();
  }

  async tick(facet: Facet, id: string): Promise<void> {
    await this.box(facet, id).check();
    await this.send();
  }

  async untick(facet: Facet, id: string): Promise<void> {
    await this.box(facet, id).uncheck();
    await this.send();
  }

  async need(which: 'any of them' | 'all of them'): Promise<void> {
    await this.page.getByRole('radio', { name: which }).check();
    await this.send();
  }

  async sort(order: string): Promise<void> {
    await this.page.getByLabel('Sort').selectOption(order);
    await this.send();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
    await this.send();
  }

  async follow(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).click();
  }

  /** Everything the page says about a view, read at one moment. */
  private read() {
    return this.page.evaluate(
      ({ defaults, scripted }) => {
        const texts = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].map((element) => element.innerText.trim());
        const boxes = [
          ...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not([name=told])'),
        ];
        const namesOf = (some: HTMLInputElement[]) => some.map(({ name, value }) => `${name}=${value}`);
        const parameters = new URLSearchParams(location.search);
        for (const [key = '', value] of defaults) parameters.delete(key, value);
        return {
          // A form sent by the browser names every field, in the order of the page; scripts give the shortest address.
          address:
            location.pathname + (scripted ? location.search : [...parameters].map(String).sort().join(' ')),
          status: document.querySelector('[role=status]')?.textContent,
          companies: texts('.results h3'),
          counts: Object.fromEntries(
            boxes.map((box) => [
              `${box.name}=${box.value}`,
              Number(box.closest('label')?.querySelector('span:last-child')?.textContent),
            ]),
          ),
          ticked: namesOf(boxes.filter((box) => box.checked)).sort(),
          disabled: namesOf(boxes.filter((box) => box.disabled)).sort(),
          chips: [
            ...document.querySelectorAll('[role=status]:has(#result-count) ~ ul span:nth-child(2)'),
          ].map((chip) => chip.textContent),
        };
      },
      { defaults: DEFAULTS, scripted: this.scripted },
    );
  }

  /** The address, the count, the options with their counts, the chips and the companies belong to one view. */
  async expectView(search: string, { companies, address = search }: Expected): Promise<void> {
    const asked = new URLSearchParams(search);
    const words = asked.get('q');
    const { counts, companies: found } = answerTo(search, this.locale, words === null ? null : companies);
    expect(found.toSorted(), 'the written answer is the computed one').toEqual(companies.toSorted());
    const pairs = FACETS.flatMap((facet) =>
      Object.entries(counts[facet]).map(([id, count]) => ({ facet, id, count })),
    );
    const isChosen = (facet: Facet, id: string) => asked.getAll(facet).includes(id);
    await expect
      .poll(() => this.read(), { intervals: [50] })
      .toEqual({
        address: `/${this.locale}/cases${this.scripted ? address : [...new URLSearchParams(address)].map(String).sort().join(' ')}`,
        status:
          this.locale === 'en'
            ? `${companies.length} of ${ALL} stories`
            : `${companies.length} / ${ALL} 个案例`,
        companies,
        counts: Object.fromEntries(pairs.map(({ facet, id, count }) => [`${facet}=${id}`, count])),
        ticked: pairs.flatMap(({ facet, id }) => (isChosen(facet, id) ? [`${facet}=${id}`] : [])).sort(),
        disabled: pairs
          .flatMap(({ facet, id, count }) => (count === 0 && !isChosen(facet, id) ? [`${facet}=${id}`] : []))
          .sort(),
        chips: [
          ...(words === null ? [] : [`“${words}”`]),
          ...FACETS.flatMap((facet) => asked.getAll(facet).map((id) => LABELS[facet][id]?.[this.locale])),
        ],
      });
  }
}
