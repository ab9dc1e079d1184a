import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { ClientInvoices } from '../../../src/index.ts';
import { strike } from '../../suites/stage.ts';
import { renderInvoices } from './render.ts';

afterEach(strike);

describe('<client-invoices> and its view', () => {
  it('is read by the host as a bookmark after each change, and set from one', async () => {
    const driver = await renderInvoices();
    const element = driver.shown.element as ClientInvoices;
    let changes = 0;
    element.addEventListener('view-change', () => (changes += 1));
    await driver.press('filter-overdue');
    await driver.sortBy('amountDue');
    expect(changes).to.equal(2);
    const bookmark = JSON.stringify(element.view);
    expect(JSON.parse(bookmark)).to.deep.equal({ sort: '-amountDue', filters: { overdue: true } });
    const { numbers } = driver;

    const other = await renderInvoices({ properties: { view: JSON.parse(bookmark) as unknown } });
    expect(other.numbers).to.deep.equal(numbers);
  });

  it('leaves out of a view what the contract does not know', async () => {
    const driver = await renderInvoices();
    const element = driver.shown.element as ClientInvoices;
    const junk: unknown[] = [
      null,
      7,
      'x',
      { sort: 'price', filters: { overdue: 'yes', q: 'x', limit: 3, cursor: 'c', __proto__: { a: 1 }, nope: 1 } },
    ];
    for (const view of junk) {
      element.view = view as never;
      await driver.answered();
      expect(element.view).to.deep.equal({ sort: '-issuedOn', filters: {} });
    }
    expect(element.state).to.equal('ready');
  });

  it('stays silent when the host sets it', async () => {
    const driver = await renderInvoices();
    let changes = 0;
    driver.shown.element.addEventListener('view-change', () => (changes += 1));
    (driver.shown.element as ClientInvoices).view = { filters: { overdue: true } };
    await driver.answered();
    expect(changes).to.equal(0);
  });

  it('gives a copy: what the host writes into it changes nothing', async () => {
    const driver = await renderInvoices({ properties: { view: { filters: { category: ['renewal'] } } } });
    const element = driver.shown.element as ClientInvoices;
    (element.view.filters?.['category'] as string[]).push('services');
    element.requestUpdate();
    await driver.answered();
    expect(element.view.filters).to.deep.equal({ category: ['renewal'] });
    expect(driver.numbers).to.not.include('F/2026/151');
  });

  it('takes neither an empty choice nor the filter that only the attribute sets', async () => {
    const driver = await renderInvoices({ scenario: 'partner' });
    const element = driver.shown.element as ClientInvoices;
    const clientId = [...driver.shown.backend.db.accounts].find(({ parentId }) => parentId !== null)?.id;
    element.view = { filters: { category: [], clientId } };
    await driver.answered();
    expect(element.view.filters).to.deep.equal({});
    expect(driver.root.querySelector('[data-action=reset]')).to.equal(null);
  });

  it('names a choice that the host set and the fields do not offer', async () => {
    const driver = await renderInvoices({ properties: { view: { filters: { paymentStatus: ['not_applicable'] } } } });
    const field = driver.root.querySelector<HTMLSelectElement>('[name=payment-status]');
    expect(field?.selectedOptions[0]?.textContent).to.equal('Sans objet');
  });

  it('ignores « Suivant » while another list loads', async () => {
    const driver = await renderInvoices();
    const element = driver.shown.element as ClientInvoices;
    let faults = 0;
    element.addEventListener('guichet-error', () => (faults += 1));
    driver.shown.backend.faults.script('listInvoices', [{ kind: 'delay', ms: 30 }]);
    driver.root.querySelector<HTMLElement>('[data-action=filter-overdue]')?.click();
    await element.updateComplete;
    driver.root.querySelector<HTMLElement>('[data-action=next]')?.click();
    await driver.answered();
    expect(faults).to.equal(0);
    expect(driver.shown.backend.requests.filter(({ url }) => url.includes('cursor='))).to.deep.equal([]);
  });
});
