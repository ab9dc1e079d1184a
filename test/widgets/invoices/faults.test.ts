import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { Fault } from '../../../mocks/index.ts';
import type { GuichetErrorEvent } from '../../../src/index.ts';
import { guardPage, until, untilState } from '../../suites/stage.ts';
import type { InvoicesDriver } from './invoices-driver.ts';
import { renderInvoices } from './render.ts';

type Row = Readonly<Record<string, unknown>>;

const LIST = 'listInvoices';
const RETRY_WORDS = 'Réessayez';

const calls = ({ shown }: InvoicesDriver): number => shown.backend.faults.calls[LIST] ?? 0;

/** One row of the first page as a newer or broken server sends it. */
const drift = (change: (row: Row) => unknown, index = 0): Fault => ({ kind: 'drift-row', index, change });

guardPage();
let reported: GuichetErrorEvent[];
const onError = (event: GuichetErrorEvent) => reported.push(event);

beforeEach(() => {
  reported = [];
  document.addEventListener('guichet-error', onError);
});

afterEach(() => {
  document.removeEventListener('guichet-error', onError);
});

/** The widget at rest in its error, which says what to do; the fault then ends and a retry shows everything. */
async function recovers(driver: InvoicesDriver): Promise<void> {
  expect(driver.shown.element.state).to.equal('error');
  expect(driver.text).to.contain('Impossible d’afficher les factures.').and.contain(RETRY_WORDS);
  driver.shown.backend.faults.clear();
  await driver.press('retry');
  await untilState(driver.shown, 'ready');
  expect(driver.rows).to.have.lengthOf(25);
}

describe('<client-invoices> and answers that are no data', () => {
  it('F10 asks once more for a body that was cut, and shows it when it comes whole', async () => {
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.script(LIST, [{ kind: 'cut-body' }]) });
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.rows).to.have.lengthOf(25);
    expect(calls(driver)).to.equal(2);
    expect(reported).to.have.lengthOf(0);
  });

  it('F10 says that an answer cut each time is unreadable, gives its reference, and recovers by a retry', async () => {
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, { kind: 'cut-body' }) });
    expect(calls(driver)).to.equal(2);
    expect(driver.text)
      .to.contain('réponse illisible')
      .and.match(/Référence pour le support : [0-9a-f-]{36}/);
    expect(reported.map(({ kind, operation }) => [kind, operation])).to.deep.equal([['contract', LIST]]);
    await recovers(driver);
  });

  it('F10 keeps the rows when the answer to a refresh is cut, and says of when they are', async () => {
    const driver = await renderInvoices();
    const { numbers } = driver;
    driver.shown.backend.faults.always(LIST, { kind: 'cut-body' });
    driver.shown.element.refresh();
    await untilState(driver.shown, 'stale');
    expect(driver.numbers).to.deep.equal(numbers);
    expect(driver.text).to.match(/Actualisation impossible\. Données chargées à \d\d:\d\d UTC\+1\./);
    driver.shown.backend.faults.clear();
    await driver.press('retry');
    await untilState(driver.shown, 'ready');
  });

  it('F12 never reads a sign-in page as data', async () => {
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, { kind: 'wrong-type' }) });
    expect(driver.text).to.contain('réponse illisible').and.not.contain('Sign in');
    expect(reported.map(({ kind, reason }) => [kind, reason])).to.deep.equal([['contract', 'type']]);
    await recovers(driver);
  });

  it('F12 shows the list while the strip’s answer is a sign-in page, and the strip after a retry in its place', async () => {
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('getInvoiceStatement', { kind: 'wrong-type' }) });
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.rows).to.have.lengthOf(25);
    expect(driver.statement).to.deep.equal({});
    driver.shown.backend.faults.clear();
    await driver.press('retry');
    await until(() => 'EUR' in driver.statement);
  });
});

describe('<client-invoices> and rows of another contract', () => {
  it('F40 names a code that it does not know, without a tone, and keeps the row', async () => {
    const unknown = {
      documentType: 'self_billed_document',
      category: 'carbon_contribution',
      status: 'issued',
      paymentStatus: 'awaiting_netting',
      paymentMethod: 'instant_wallet',
      overdue: false,
    };
    const driver = await renderInvoices({
      arrange: ({ faults }) =>
        faults.always(
          LIST,
          drift((row) => ({ ...row, ...unknown })),
        ),
    });
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.rows).to.have.lengthOf(25);
    expect(driver.column('number')[0]).to.contain('Autre (self_billed_document)');
    expect(driver.column('status')[0]).to.equal('Autre (awaiting_netting)');
    expect(driver.rows[0]?.querySelector('.badge.neutral') !== null).to.equal(true);
    expect(reported).to.have.lengthOf(0);
  });

  it('F40 names a category and a status of the future', async () => {
    const change = (row: Row) => ({ ...row, documentType: 'invoice', category: 'carbon_contribution', status: 'under_review' });
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, drift(change)) });
    expect(driver.column('number')[0]).to.contain('Autre (carbon_contribution)');
    expect(driver.column('status')[0]).to.equal('Autre (under_review)');
  });

  it('F41 shows nothing of fields that it does not know, anywhere in the answer', async () => {
    const extra = { canary: 'CANARY', __proto__: { polluted: 'CANARY' }, constructor: { prototype: { polluted: 'CANARY' } } };
    const change: Fault = {
      kind: 'drift-body',
      change: ({ items, page }) => ({
        ...extra,
        items: (items as Row[]).map((row) => ({ ...row, ...extra, totalInclTax: { ...(row['totalInclTax'] as Row), ...extra } })),
        page: { ...(page as Row), ...extra },
      }),
    };
    const plain = await renderInvoices();
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, change) });
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.text).to.equal(plain.text);
    expect(({} as Row)['polluted']).to.equal(undefined);
  });

  const breaks: Readonly<Record<string, (row: Row) => unknown>> = {
    'a field missing': ({ totalInclTax: _, ...row }) => row,
    'null where a value is due': (row) => ({ ...row, issuedOn: null }),
    'a number where text is due': (row) => ({ ...row, number: 42 }),
    'text where an amount is due': (row) => ({ ...row, amountDue: '12,00 €' }),
    'an amount in fractions of a cent': (row) => ({ ...row, totalInclTax: { amountMinor: 10.5, currency: 'EUR' } }),
    'an amount beyond safe integers': (row) => ({ ...row, totalInclTax: { amountMinor: 2 ** 53, currency: 'EUR' } }),
    'a date that no calendar has': (row) => ({ ...row, dueOn: '2026-02-30' }),
    'a date with a time': (row) => ({ ...row, issuedOn: '2026-03-29T02:30:00Z' }),
    'a sign of 2': (row) => ({ ...row, sign: 2 }),
  };
  for (const [name, change] of Object.entries(breaks)) {
    it(`F42 marks one row as unreadable, with its id, and shows the others: ${name}`, async () => {
      const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, drift(change, 2)) });
      expect(driver.shown.element.state).to.equal('partial');
      expect(driver.rows).to.have.lengthOf(24);
      expect(driver.text).to.match(/Cette ligne n’a pas pu être lue \(inv_[0-9A-Za-z]+\)\./);
      expect(driver.text).to.contain('1 ligne n’a pas pu être lue ; le reste est affiché.');
      expect(reported.map(({ kind, reason, operation }) => [kind, reason, operation])).to.deep.equal([['contract', 'row', LIST]]);
      driver.shown.backend.faults.clear();
      driver.shown.element.refresh();
      await untilState(driver.shown, 'ready');
      expect(driver.rows).to.have.lengthOf(25);
    });
  }

  for (const [name, junk] of Object.entries({
    null: null,
    'a text': 'x',
    'a number': 7,
    'a list': [1],
    'an id of another kind': { id: 7 },
  })) {
    it(`F42 marks what is no row at all: ${name}`, async () => {
      const driver = await renderInvoices({
        arrange: ({ faults }) =>
          faults.always(
            LIST,
            drift(() => junk),
          ),
      });
      expect(driver.shown.element.state).to.equal('partial');
      expect(driver.rows).to.have.lengthOf(24);
      expect(driver.text).to.contain('Cette ligne n’a pas pu être lue.');
    });
  }

  it('F42 marks every row when none can be read, and still is no error', async () => {
    const change: Fault = { kind: 'drift-body', change: (body) => ({ ...body, items: (body['items'] as Row[]).map(() => ({})) }) };
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, change) });
    expect(driver.shown.element.state).to.equal('partial');
    expect(driver.text).to.contain('25 lignes n’ont pas pu être lues');
    expect(driver.root.querySelectorAll('.unreadable').length).to.equal(25);
    expect(reported).to.have.lengthOf(1);
  });

  it('F42 shows no name twice where the account’s entities cannot be read', async () => {
    const driver = await renderInvoices({
      arrange: ({ faults }) =>
        faults.always(
          'listLegalEntities',
          drift(() => ({})),
        ),
    });
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.rows).to.have.lengthOf(25);
  });
});
