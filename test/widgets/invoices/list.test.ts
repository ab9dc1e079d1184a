import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { ClientInvoices } from '../../../src/index.ts';
import { strike, until, untilState } from '../../suites/stage.ts';
import { renderInvoices } from './render.ts';

const render = (scenario = 'loaded', lang = 'fr') => renderInvoices({ scenario, lang });

const dateKey = (text: string) => text.split('/').reverse().join('-');

afterEach(strike);

describe('<client-invoices> shows the list', () => {
  it('S2-41 INV-R1 shows all invoices of the account of the person signed in, of every entity', async () => {
    const driver = await render();
    await driver.choose('page-size', '100');
    const { backend } = driver.shown;
    const own = [...backend.db.invoices].filter(({ accountId }) => accountId === 'acc_Ostrelin');
    expect(driver.numbers.toSorted()).to.deep.equal(own.map(({ number }) => number).toSorted());
    expect(new Set(driver.column('entity'))).to.deep.equal(new Set(['Ostrelin Industrie SAS', 'Ostrelin Logistique SARL']));
  });

  it('S2-42 INV-R2 sorts by date, newest first, ties by number, descending', async () => {
    const driver = await render();
    await driver.choose('page-size', '100');
    const dates = driver.column('issued-on').map(dateKey);
    const keys = dates.map((date, index) => `${date} ${driver.numbers[index] ?? ''}`);
    expect(new Set(dates).size, 'the demo has ties').to.be.lessThan(dates.length);
    expect(keys).to.deep.equal(keys.toSorted().reverse());
  });

  it('S0-19 shows each invoice with its amounts, as the backend has them', async () => {
    const driver = await render();
    expect(driver.cell('F-2026-0142', 'total-excl-tax')).to.equal('5 683,20 €');
    expect(driver.cell('F-2026-0142', 'total-incl-tax')).to.equal('6 819,84 €');
    expect(driver.cell('F-2026-0142', 'amount-due')).to.equal('6 819,84 €');
    expect(driver.cell('F/2026/151', 'total-incl-tax')).to.equal('2 850,00 €');
  });

  it('S0-05 shows renewal invoices as such and filters them', async () => {
    const driver = await render();
    expect(driver.cell('F-2026-0142', 'number')).to.contain('Renouvellement');
    await driver.choose('category', 'renewal');
    expect(driver.rows.length).to.be.greaterThan(0);
    expect(driver.numbers).to.include('F-2026-0142');
    expect(driver.shown.backend.requests.at(-1)?.url).to.contain('category=renewal');
    expect(driver.numbers).to.not.include('F/2026/151');
  });

  it('S0-06 shows services invoices as such and filters them', async () => {
    const driver = await render();
    expect(driver.cell('F/2026/151', 'number')).to.contain('Prestations');
    await driver.choose('category', 'services');
    expect(driver.numbers).to.include('F/2026/151');
    expect(driver.numbers).to.not.include('F-2026-0142');
  });

  it('INV-R4 words overdue by the server: days, not for what is due today', async () => {
    const driver = await render();
    expect(driver.cell('F-2026-0142', 'status')).to.equal('En retard de 12 jours');
    const today = driver.column('status').findIndex((status) => status === 'À payer aujourd’hui');
    expect(today).to.be.greaterThan(-1);
    expect(driver.column('due-on')[today]).to.equal('22/11/2026');
  });

  it('INV-R5 announces a direct debit under way without alarm', async () => {
    const driver = await render();
    expect(driver.cell('F/2026/151', 'status')).to.match(/^Prélèvement prévu le \d\d\/\d\d\/2026$/);
    const badge = driver.rows[driver.numbers.indexOf('F/2026/151')]?.querySelector('.badge');
    expect(badge?.classList.contains('danger')).to.equal(false);
  });

  it('INV-R6 gives what is to pay per currency, as the backend states it, and never one sum', async () => {
    const driver = await render();
    expect(Object.keys(driver.statement)).to.have.members(['EUR', 'CHF', 'JPY', 'TND']);
    expect(driver.statement['EUR']?.map((figure) => figure.split(':')[0])).to.deep.equal([
      'À payer',
      'dont en retard',
      'Prochain prélèvement',
    ]);
    const { backend } = driver.shown;
    const due = [...backend.db.invoices]
      .filter(
        ({ accountId, status, sign, amountDue }) =>
          accountId === 'acc_Ostrelin' && status === 'issued' && sign === 1 && amountDue.currency === 'CHF',
      )
      .reduce((sum, { amountDue }) => sum + amountDue.amountMinor, 0);
    expect(driver.statement['CHF']?.[0]).to.equal(
      `À payer: ${(due / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).replace(/\s/g, ' ')} CHF`,
    );
  });

  it('writes credit notes with a minus sign U+2212, without red', async () => {
    const driver = await render();
    const row = driver.rows[driver.numbers.indexOf('AV-2026-0009')];
    expect(row?.querySelector('[data-column=total-incl-tax] .amount')?.textContent).to.match(/^\u2212211,20/);
    expect(row?.querySelector('.danger')).to.equal(null);
  });

  it('says in words that an invoice was not opened yet', async () => {
    const driver = await render();
    expect(driver.root.querySelector('.unread + .spoken')?.textContent).to.equal('Pas encore consultée');
  });

  it('shows a column of clients to a partner, and none to a client', async () => {
    const partner = await render('partner');
    expect(partner.headers).to.include('Client');
    const client = await render();
    expect(client.headers).to.not.include('Client');
  });

  it('INV-R1 asks for one client with client-id', async () => {
    const driver = await render('partner');
    const all = driver.range;
    const { id, name } = [...driver.shown.backend.db.accounts].find(({ parentId }) => parentId !== null) ?? { id: '', name: '' };
    driver.shown.element.setAttribute('client-id', id);
    await driver.answered();
    expect(driver.range).to.not.equal(all);
    expect(new Set(driver.column('client'))).to.deep.equal(new Set([name]));
  });

  it('has no column of entities where there is one', async () => {
    const driver = await render('single-entity');
    expect(driver.headers).to.not.include('Entité');
  });

  it('speaks the French of Belgium', async () => {
    const driver = await render('belgian');
    expect(driver.headers).to.include.members(['Total HTVA', 'Total TVAC']);
    expect(driver.text).to.contain('Note de crédit').and.not.contain('Avoir');
    expect(driver.text).to.contain('Prochaine domiciliation');
  });

  it('speaks English, also when the language changes in place', async () => {
    const driver = await render();
    const place = driver.shown.provider?.parentElement;
    if (place) place.lang = 'en';
    await until(() => driver.headers.includes('Left to pay'));
    await driver.answered();
    expect(driver.cell('F-2026-0142', 'status')).to.equal('12 days overdue');
    expect(driver.cell('F-2026-0142', 'total-incl-tax')).to.equal('€6,819.84');
  });
});

describe('<client-invoices> reads codes, not words', () => {
  it('gives each status the same tone in every language', async () => {
    const tonesIn = async (lang: string) => {
      const driver = await render('loaded', lang);
      await driver.choose('page-size', '100');
      return driver.rows.map((row) => row.querySelector('.badge')?.className);
    };
    const french = await tonesIn('fr');
    expect(new Set(french).size).to.be.greaterThan(4);
    expect(await tonesIn('en')).to.deep.equal(french);
    expect(await tonesIn('fr-BE')).to.deep.equal(french);
  });
});

describe('<client-invoices> is searched, filtered, sorted and paged', () => {
  it('finds by number, by order number and by amount in either notation', async () => {
    const driver = await render();
    await driver.search('F-2026-0142');
    expect(driver.numbers).to.deep.equal(['F-2026-0142']);
    for (const typed of ['2 850,00', '2,850.00', '2850']) {
      await driver.search(typed);
      expect(driver.numbers, typed).to.include('F/2026/151');
    }
    const ordered = [...driver.shown.backend.db.invoices].find(
      ({ purchaseOrderRef, accountId }) => purchaseOrderRef && accountId === 'acc_Ostrelin',
    );
    await driver.search(ordered?.purchaseOrderRef ?? 'no order');
    expect(driver.numbers).to.include(ordered?.number);
  });

  it('asks for nothing while a single character is typed', async () => {
    const driver = await render();
    const before = driver.shown.backend.faults.calls['listInvoices'];
    await driver.search('F');
    expect(driver.shown.backend.faults.calls['listInvoices']).to.equal(before);
  });

  it('filters what is overdue, says how many, and announces the results', async () => {
    const driver = await render();
    const chip = driver.root.querySelector('[data-action=filter-overdue]');
    const [, count] = /\((\d+)\)/.exec(chip?.textContent ?? '') ?? [];
    await driver.press('filter-overdue');
    expect(driver.rows.length).to.equal(Number(count));
    expect(driver.column('status').every((status) => status.startsWith('En retard de'))).to.equal(true);
    expect(chip?.getAttribute('aria-pressed')).to.equal('true');
    await until(() => driver.announcement === `${count ?? ''} résultats`);
  });

  it('filters by payment status, entity, year and dates of one’s own', async () => {
    const driver = await render();
    await driver.choose('payment-status', 'paid');
    expect(new Set(driver.column('status'))).to.deep.equal(new Set(['Payée']));
    await driver.press('reset');
    await driver.choose('entity', 'len_OstrelinLogistique');
    expect(new Set(driver.column('entity'))).to.deep.equal(new Set(['Ostrelin Logistique SARL']));
    await driver.press('reset');
    await driver.choose('period', '2025');
    expect(new Set(driver.column('issued-on').map((date) => date.slice(-4)))).to.deep.equal(new Set(['2025']));
    await driver.choose('period', 'other');
    await driver.choose('issued-from', '2026-11-01');
    await driver.choose('issued-to', '2026-11-30');
    expect(new Set(driver.column('issued-on').map((date) => date.slice(3)))).to.deep.equal(new Set(['11/2026']));
  });

  it('comes back from no result by a reset, with the focus in the search field', async () => {
    const driver = await render('filtered-empty');
    expect(driver.text).to.contain('Aucune facture ne correspond à ces filtres.');
    await driver.press('reset');
    await untilState(driver.shown, 'ready');
    await until(() => driver.root.activeElement?.id === 'search');
  });

  it('sorts by a header, then the other way round, keeps the focus there and says the order', async () => {
    const driver = await render();
    const button = driver.root.querySelector<HTMLElement>('[data-field=totalInclTax]');
    button?.focus();
    await driver.sortBy('totalInclTax');
    expect(driver.root.activeElement === button).to.equal(true);
    expect(button?.closest('th')?.getAttribute('aria-sort')).to.equal('descending');
    const url = () => driver.shown.backend.requests.findLast(({ operation }) => operation === 'listInvoices')?.url;
    expect(url()).to.contain('sort=-totalInclTax');
    await driver.sortBy('totalInclTax');
    expect(url()).to.contain('sort=totalInclTax');
    expect(button?.closest('th')?.getAttribute('aria-sort')).to.equal('ascending');
  });

  it('pages through every invoice once, forth and back, and starts again when the order changes', async () => {
    const driver = await render();
    const pages = [driver.numbers];
    const { range } = driver;
    while (driver.root.querySelector('[data-action=next]:not([aria-disabled])')) {
      await driver.press('next');
      pages.push(driver.numbers);
    }
    const own = [...driver.shown.backend.db.invoices].filter(({ accountId }) => accountId === 'acc_Ostrelin');
    expect(pages.flat()).to.have.lengthOf(own.length);
    expect(driver.range).to.match(new RegExp(`–${own.length} sur ${own.length}$`));
    while (driver.root.querySelector('[data-action=previous]:not([aria-disabled])')) await driver.press('previous');
    expect(driver.numbers).to.deep.equal(pages[0]);
    await driver.press('next');
    await driver.sortBy('dueOn');
    expect(driver.range).to.equal(range);
  });

  it('offers pages of 25, 50 and 100', async () => {
    const driver = await render();
    expect(driver.rows).to.have.lengthOf(25);
    await driver.choose('page-size', '50');
    expect(driver.rows).to.have.lengthOf(50);
  });

  it('shows the last of two quick changes', async () => {
    const driver = await render();
    driver.shown.backend.faults.script('listInvoices', [{ kind: 'delay', ms: 50 }]);
    const element = driver.shown.element as ClientInvoices;
    element.view = { filters: { category: ['renewal'] } };
    await element.updateComplete;
    element.view = { filters: { category: ['services'] } };
    await driver.answered();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(driver.numbers).to.include('F/2026/151');
    expect(driver.numbers).to.not.include('F-2026-0142');
  });
});
