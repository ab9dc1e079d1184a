import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClientInvoices } from '../../src/index.ts';
import { strike, until } from '../suites/stage.ts';
import { renderInvoices, type RenderOptions } from '../widgets/invoices/render.ts';
import { isSeen, wordsOf } from './stage.ts';

async function given(width: number, options: RenderOptions = {}) {
  const driver = await renderInvoices({ width, ...options });
  const { root } = driver;
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const dialog = () => root.querySelector('dialog');
  return {
    driver,
    root,
    find,
    dialog,
    open: () => find('[data-action=open-filters]').click(),
    isOpen: () => dialog()?.matches(':modal') === true,
    resize(next: number) {
      const place = driver.shown.provider?.parentElement;
      if (place) place.style.width = `${next}px`;
    },
  };
}

describe('the filter bar', () => {
  afterEach(strike);

  it('is a row of named fields at 1000 px, in a group with a name', async () => {
    const { root, find, dialog } = await given(1000);
    const bar = find('[part=filters]');
    expect([bar.getAttribute('role'), bar.getAttribute('aria-label')]).to.deep.equal(['group', 'Filtres']);
    const labels = [...bar.querySelectorAll('.field-label')].map(wordsOf);
    expect(labels).to.deep.equal(['Rechercher', 'Période', 'Catégorie', 'Paiement', 'Entité']);
    expect([...bar.querySelectorAll('select, input, button')].every(isSeen)).to.equal(true);
    expect(dialog()).to.equal(null);
    expect(root.querySelector('[data-action=open-filters]') === null).to.equal(true);
  });

  it('is a search field and one button at 320 px, which says how many filters are set', async () => {
    const { driver, find, root } = await given(320, { properties: { view: { filters: { overdue: true, category: ['renewal'] } } } });
    expect(
      [...find('[part=filters]').querySelectorAll('select, input, button')].map((control) => control.id || wordsOf(control)),
    ).to.deep.equal(['search', 'Filtres (2)']);
    expect(find('[data-action=open-filters]').getBoundingClientRect().height).to.be.at.least(44);
    (driver.shown.element as ClientInvoices).view = {};
    await driver.answered();
    expect(wordsOf(find('[data-action=open-filters]'))).to.equal('Filtres');
    expect([...root.querySelectorAll('dialog select, dialog button')].some(isSeen)).to.equal(false);
  });

  it('opens a dialog with a name and the same fields, and the order in place of the headers', async () => {
    const { root, open, isOpen, dialog } = await given(320);
    open();
    expect(isOpen()).to.equal(true);
    expect(dialog()?.getAttribute('aria-label')).to.equal('Filtres');
    const labels = [...(dialog()?.querySelectorAll('.field-label') ?? [])].map(wordsOf);
    expect(labels).to.deep.equal(['Trier par', 'Période', 'Catégorie', 'Paiement', 'Entité']);
    expect(dialog()?.contains(root.activeElement)).to.equal(true);
  });

  it('filters from within the dialog, which stays open, and counts what is set', async () => {
    const { driver, find, open, isOpen } = await given(320);
    open();
    await driver.choose('category', 'services');
    await driver.press('filter-overdue');
    await driver.choose('sort', 'amountDue');
    expect(isOpen()).to.equal(true);
    expect((driver.shown.element as ClientInvoices).view).to.deep.equal({
      sort: 'amountDue',
      filters: { category: ['services'], overdue: true },
    });
    expect(wordsOf(find('[data-action=open-filters]'))).to.equal('Filtres (2)');
    find('[data-action=show-results]').click();
    expect(isOpen()).to.equal(false);
  });

  it('takes all filters off from within the dialog', async () => {
    const { driver, open } = await given(320, { properties: { view: { filters: { overdue: true } } } });
    open();
    await driver.press('reset');
    expect((driver.shown.element as ClientInvoices).view.filters).to.deep.equal({});
  });

  for (const [how, close] of Object.entries({
    Escape: async () => sendKeys({ press: 'Escape' }),
    'its button': async (find: (selector: string) => HTMLElement) => {
      find('[data-action=show-results]').focus();
      await sendKeys({ press: 'Enter' });
    },
  })) {
    it(`closes by ${how}, and the focus comes back to the button that opened it`, async () => {
      const { root, find, isOpen } = await given(320);
      find('[data-action=open-filters]').focus();
      await sendKeys({ press: 'Enter' });
      expect(isOpen()).to.equal(true);
      await close(find);
      await until(() => !isOpen());
      expect(root.activeElement === find('[data-action=open-filters]')).to.equal(true);
    });
  }

  it('keeps the focus inside the dialog while it is open', async () => {
    const { root, find, dialog } = await given(320);
    find('[data-action=open-filters]').focus();
    await sendKeys({ press: 'Enter' });
    for (let presses = 0; presses < 12; presses += 1) {
      await sendKeys({ press: 'Tab' });
      expect(root.activeElement === null || dialog()?.contains(root.activeElement) === true, `Tab ${presses + 1}`).to.equal(true);
    }
  });

  it('becomes a row when the place grows, also with its dialog open, and keeps the filters', async () => {
    const { driver, open, dialog, resize, root } = await given(320, { properties: { view: { filters: { overdue: true } } } });
    open();
    resize(1000);
    await until(() => dialog() === null);
    expect(root.querySelector('[part=filters] [data-action=filter-overdue][aria-pressed=true]') !== null).to.equal(true);
    expect(driver.rows.length).to.be.greaterThan(0);
    resize(320);
    await until(() => dialog() !== null);
    expect(dialog()?.matches(':modal')).to.equal(false);
  });

  it('fits its dialog into a page of 320 px', async () => {
    const { open, dialog } = await given(320);
    open();
    const box = dialog()?.getBoundingClientRect();
    expect((box?.left ?? -1) >= 0 && (box?.right ?? Infinity) <= document.documentElement.clientWidth).to.equal(true);
    expect((dialog()?.scrollWidth ?? 1) <= (dialog()?.clientWidth ?? 0)).to.equal(true);
  });
});
