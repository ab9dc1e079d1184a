import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { strike, until } from '../suites/stage.ts';
import { renderInvoices, type RenderOptions } from '../widgets/invoices/render.ts';
import { wordsOf } from './stage.ts';

/** The name that assistive technology gives a native control, in the forms that the library uses. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ||
  [...((element as Partial<HTMLInputElement>).labels ?? [])]
    .map((label) => wordsOf(label.querySelector('.field-label') ?? label))
    .join(' ') ||
  wordsOf(element);

interface Stop {
  readonly name: string;
  /** The part of the widget that it stands in. */
  readonly where: string;
  readonly isFocusSeen: boolean;
}

const PLACES = '.header, [part=statement], [part=filters], thead, tbody, [part=pager]';

function describeStop(element: Element): Stop {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const place = element.closest(PLACES);
  return {
    name: nameOf(element),
    where: place?.getAttribute('part') ?? place?.localName ?? 'nowhere',
    isFocusSeen:
      element.matches(':focus-visible') && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor),
  };
}

/** Each stop of the Tab key through the widget, from before it to behind it. */
async function walk(options: RenderOptions = {}): Promise<Stop[]> {
  const { shown, root } = await renderInvoices(options);
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  shown.element.before(before);
  shown.element.after(after);
  before.focus();
  const stops: Stop[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === after) return stops;
    const { activeElement } = root;
    if (activeElement) stops.push(describeStop(activeElement));
  }
  throw new Error(`never came out: ${stops.map(({ name }) => name).join(', ')}`);
}

describe('<client-invoices> by keyboard', function () {
  this.timeout(20_000);
  afterEach(strike);

  it('stops at search, filters, headers and pages, in the order of the eye', async () => {
    const stops = await walk({ width: 1280 });
    expect(stops.map(({ where, name }) => `${where}: ${name}`)).to.deep.equal([
      'filters: Rechercher',
      'filters: En retard (4)',
      'filters: Période',
      'filters: Catégorie',
      'filters: Paiement',
      'filters: Entité',
      'thead: Numéro',
      'thead: Date',
      'thead: Total TTC',
      'thead: Reste à payer',
      'thead: Échéance',
      'pager: Lignes par page',
      'pager: Précédent',
      'pager: Suivant',
    ]);
  });

  it('stops at search, the button of the filters and pages in a narrow place', async () => {
    const stops = await walk({ width: 320 });
    expect(stops.map(({ where, name }) => `${where}: ${name}`)).to.deep.equal([
      'filters: Rechercher',
      'filters: Filtres',
      'pager: Lignes par page',
      'pager: Précédent',
      'pager: Suivant',
    ]);
  });

  for (const [width, scheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
  ] as const) {
    it(`shows where the focus is at every stop, and each has a name (${width} px, ${scheme})`, async () => {
      const stops = await walk({ width, scheme });
      expect(stops.filter(({ isFocusSeen }) => !isFocusSeen).map(({ name }) => name)).to.deep.equal([]);
      expect(stops.filter(({ name }) => name === '')).to.deep.equal([]);
    });
  }

  for (const name of ['error', 'stale', 'filtered-empty', 'signed-out'] as const) {
    it(`comes to a button that leads on, and out again, in the scenario ${name}`, async () => {
      const stops = await walk({ scenario: name, width: 1280 });
      expect(stops.length).to.be.greaterThan(0);
      expect(stops.every((stop) => stop.isFocusSeen && stop.name !== '')).to.equal(true);
    });
  }

  it('sorts, filters and pages by keys alone', async () => {
    const driver = await renderInvoices({ width: 1280 });
    const { root } = driver;
    const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
    focus('[data-field=totalInclTax]');
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('[data-field=totalInclTax]')?.closest('[aria-sort=descending]'));
    await driver.answered();
    focus('[data-action=next]');
    await sendKeys({ press: ' ' });
    await until(() => driver.range.startsWith('26–50'));
    expect(root.activeElement?.matches('[data-action=next]')).to.equal(true);
    focus('[data-action=filter-overdue]');
    await sendKeys({ press: ' ' });
    await until(() => driver.range.startsWith('1–4'));
    expect(root.activeElement?.matches('[data-action=filter-overdue]')).to.equal(true);
    focus('#search');
    await sendKeys({ type: 'F-2026-0142' });
    await sendKeys({ press: 'Enter' });
    await until(() => driver.rows.length === 1);
    expect(driver.numbers).to.deep.equal(['F-2026-0142']);
    expect(root.activeElement?.id).to.equal('search');
  });
});
