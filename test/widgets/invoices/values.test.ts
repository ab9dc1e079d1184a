import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { Fault } from '../../../mocks/index.ts';
import { guardPage, until } from '../../suites/stage.ts';
import type { InvoicesDriver } from './invoices-driver.ts';
import { renderInvoices, type RenderOptions } from './render.ts';

type Row = Readonly<Record<string, unknown>>;

guardPage();

/** The first rows of the list with other fields, one change each. */
async function renderRows(changes: readonly Row[], options: RenderOptions = {}): Promise<InvoicesDriver> {
  const change: Fault = {
    kind: 'drift-body',
    change: (body) => ({ ...body, items: (body['items'] as Row[]).map((row, index) => ({ ...row, ...changes[index] })) }),
  };
  return renderInvoices({ ...options, arrange: ({ faults }) => faults.always('listInvoices', change) });
}

const money = (amountMinor: number, currency: unknown = 'EUR') => ({ amountMinor, currency });

describe('<client-invoices> and odd amounts', () => {
  const AMOUNTS: readonly (readonly [amountMinor: number, sign: 1 | -1, shown: string])[] = [
    [0, 1, '0,00 €'],
    [0, -1, '0,00 €'],
    [1, 1, '0,01 €'],
    [-1, 1, '−0,01 €'],
    [-211_20, 1, '−211,20 €'],
    [211_20, -1, '−211,20 €'],
    [-211_20, -1, '211,20 €'],
    [99_999_99, 1, '99 999,99 €'],
    [Number.MAX_SAFE_INTEGER, 1, '90 071 992 547 409,91 €'],
    [-Number.MAX_SAFE_INTEGER, 1, '−90 071 992 547 409,91 €'],
  ];

  it('F51 shows negative, zero and giant amounts to the cent, the sign as U+2212, and never −0', async () => {
    const driver = await renderRows(
      AMOUNTS.map(([amountMinor, sign]) => ({ sign, totalExclTax: money(amountMinor), totalInclTax: money(amountMinor) })),
    );
    expect(driver.shown.element.state).to.equal('ready');
    const expected = AMOUNTS.map(([, , text]) => text);
    expect(driver.column('total-incl-tax').slice(0, AMOUNTS.length)).to.deep.equal(expected);
    expect(driver.column('total-excl-tax').slice(0, AMOUNTS.length)).to.deep.equal(expected);
  });

  it('F51 shows negative and giant figures of what is to pay', async () => {
    const statement: Fault = {
      kind: 'drift-body',
      change: (body) => ({
        ...body,
        byCurrency: [
          { currency: 'EUR', due: money(Number.MAX_SAFE_INTEGER), overdue: money(-1), counts: { due: 1_000_000, overdue: -1 } },
          { currency: 'KWD', due: money(0, 'KWD'), overdue: money(0, 'KWD'), counts: { due: 0, overdue: 0 } },
        ],
      }),
    };
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('getInvoiceStatement', statement) });
    expect(driver.statement['EUR']?.slice(0, 2)).to.deep.equal(['À payer: 90 071 992 547 409,91 €', 'dont en retard: −0,01 €']);
    expect(driver.statement['KWD']).to.deep.equal(['À payer: 0,000 KWD', 'dont en retard: 0,000 KWD']);
  });

  /** The decimals of ISO 4217, not those of `Intl` (which gives HUF, IDR and IQD none). */
  const CURRENCIES: readonly (readonly [currency: string, shown: string])[] = [
    ['EUR', '1 234 567,89 €'],
    ['USD', '1 234 567,89 $US'],
    ['CHF', '1 234 567,89 CHF'],
    ['JPY', '123 456 789 JPY'],
    ['HUF', '1 234 567,89 HUF'],
    ['IDR', '1 234 567,89 IDR'],
    ['IQD', '123 456,789 IQD'],
    ['KWD', '123 456,789 KWD'],
    ['CLF', '12 345,6789 CLF'],
    ['ZZZ', 'Montant illisible (ZZZ)'],
    ['EU', 'Montant illisible (EU)'],
    ['eur', 'Montant illisible (eur)'],
  ];

  it('F52 shows each currency with its own decimals, and says where an amount cannot be read', async () => {
    const driver = await renderRows(CURRENCIES.map(([currency]) => ({ sign: 1, totalInclTax: money(123_456_789, currency) })));
    expect(driver.shown.element.state).to.equal('ready');
    expect(driver.column('total-incl-tax').slice(0, CURRENCIES.length)).to.deep.equal(CURRENCIES.map(([, text]) => text));
  });

  it('F52 marks a row whose currency is null, empty or no text as unreadable, and shows the others', async () => {
    const driver = await renderRows([null, '', 978, 'a code too long'].map((currency) => ({ totalInclTax: money(100, currency) })));
    expect(driver.shown.element.state).to.equal('partial');
    expect(driver.rows).to.have.lengthOf(21);
    expect(driver.text).to.contain('4 lignes n’ont pas pu être lues ; le reste est affiché.');
  });
});

describe('<client-invoices>, dates and zones', () => {
  /** Days on which some clock changes, or which only leap years have. */
  const DAYS = ['2026-03-29', '2026-10-25', '2024-02-29', '2026-01-01', '2026-12-31', '2026-03-08', '2026-11-01', '1999-12-31'];
  const ZONES: Readonly<Record<string, RegExp>> = {
    UTC: /^09:00 UTC$/,
    'Europe/Paris': /^10:00 UTC\+1$/,
    'America/New_York': /^04:00 (UTC[−-]5|EST)$/,
    'Asia/Kolkata': /^14:30 UTC\+5:30$/,
    'Pacific/Kiritimati': /^23:00 UTC\+14$/,
    'Pacific/Pago_Pago': /^22:00 UTC[−-]11$/,
  };
  const written = (day: string) => day.split('-').reverse().join('/');
  const moment = ({ root }: InvoicesDriver) => (root.querySelector('.as-of')?.textContent ?? '').replace('Situation à ', '').trim();

  it('F53 shows each civil date as it was sent, whatever the zone, and moments in the zone, with its name', async () => {
    const driver = await renderRows(DAYS.map((day) => ({ issuedOn: day, dueOn: day, period: { from: day, to: day } })));
    for (const [zone, time] of Object.entries(ZONES)) {
      driver.shown.provider?.setAttribute('time-zone', zone);
      await until(() => time.test(moment(driver)));
      expect(driver.column('issued-on').slice(0, DAYS.length), zone).to.deep.equal(DAYS.map(written));
      expect(driver.column('due-on').slice(0, DAYS.length), zone).to.deep.equal(DAYS.map(written));
      const kinds = driver.column('number').slice(0, DAYS.length);
      expect(
        kinds.every((kind, index) => kind.endsWith(` · ${written(DAYS[index] ?? '')}`)),
        zone,
      ).to.equal(true);
    }
    const times = [...driver.root.querySelectorAll('[data-column=issued-on] time')].map((time) => time.getAttribute('datetime'));
    expect(times.slice(0, DAYS.length)).to.deep.equal(DAYS);
  });

  it('F53 takes the account’s zone where the host names none, and UTC where it names none that exists', async () => {
    const driver = await renderInvoices();
    expect(moment(driver)).to.match(ZONES['Europe/Paris'] ?? /^$/);
    driver.shown.provider?.setAttribute('time-zone', 'Mars/Olympus_Mons');
    await until(() => /^09:00 UTC$/.test(moment(driver)));
    expect(driver.rows).to.have.lengthOf(25);
  });

  it('F53 takes UTC where the account’s own zone does not exist', async () => {
    const odd: Fault = { kind: 'drift-body', change: (body) => ({ ...body, account: { ...(body['account'] as Row), timeZone: '' } }) };
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('getSession', odd) });
    expect(moment(driver)).to.match(/^09:00 UTC$/);
    const junk: Fault = { kind: 'drift-body', change: (body) => ({ ...body, account: { ...(body['account'] as Row), timeZone: 'Moon' } }) };
    const other = await renderInvoices({ arrange: ({ faults }) => faults.always('getSession', junk) });
    expect(moment(other)).to.match(/^09:00 UTC$/);
    expect(other.rows).to.have.lengthOf(25);
  });
});

describe('<client-invoices> and odd languages', () => {
  for (const [lang, title, total] of [
    ['fr_FR', 'Invoices', '€6,819.84'],
    ['xx', 'Invoices', '€6,819.84'],
    ['ar', 'Invoices', '€6,819.84'],
    ['💥', 'Invoices', '€6,819.84'],
    ['en-US-u-ca-buddhist', 'Invoices', '€6,819.84'],
    ['fr-FR', 'Factures', '6 819,84 €'],
    ['FR-be', 'Factures', '6 819,84 €'],
  ] as const) {
    it(`F55 speaks one language throughout under lang="${lang}"`, async () => {
      const driver = await renderInvoices({ lang });
      expect(driver.root.querySelector('.title')?.textContent).to.equal(title);
      expect(driver.cell('F-2026-0142', 'total-incl-tax')).to.equal(total);
    });
  }

  it('F55 keeps what was typed and filtered when the language changes', async () => {
    const driver = await renderInvoices();
    await driver.press('filter-overdue');
    const { numbers } = driver;
    const field = driver.root.querySelector<HTMLInputElement>('#search');
    if (field) field.value = 'F';
    field?.dispatchEvent(new Event('input'));
    driver.shown.element.lang = 'en';
    await until(() => driver.headers.includes('Left to pay'));
    await driver.answered();
    expect(driver.root.querySelector<HTMLInputElement>('#search')?.value).to.equal('F');
    expect(driver.numbers).to.deep.equal(numbers);
  });
});
