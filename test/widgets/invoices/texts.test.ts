import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { Backend, Fault } from '../../../mocks/index.ts';
import { guardPage, strike } from '../../suites/stage.ts';
import type { InvoicesDriver } from './invoices-driver.ts';
import { renderInvoices } from './render.ts';

type Row = Readonly<Record<string, unknown>>;

const changeRows = (change: (row: Row, index: number) => Row): Fault => ({
  kind: 'drift-body',
  change: (body) => ({ ...body, items: (body['items'] as Row[]).map(change) }),
});

guardPage();

const ODD_NAMES: Readonly<Record<string, string>> = {
  'right to left': 'شركة أوسترلين للصناعات (٢٠٢٦)',
  'an override of direction': 'Ostrelin \u202egnp.exe',
  'an isolate left open': 'Ostrelin \u2067\u2066 SAS',
  emoji: 'Ostrelin 🏭💶',
  'joined emoji': '👩🏽‍🏭👨‍👩‍👧‍👦 Atelier',
  'a pile of combining marks': `Z${'\u0301\u0323\u0338'.repeat(40)}algo`,
  'zero-width characters': 'Os\u200btre\u200d\u2060lin',
  'a lone surrogate': 'Ostrelin \ud83d SAS',
  'a word of 400 characters': 'Anticonstitutionnellement'.repeat(16),
  'ideographs without a space': '奥斯特林工業株式会社'.repeat(40),
};

const BLANK_NAMES: Readonly<Record<string, string>> = {
  'an empty name': '',
  spaces: '   ',
  'no-break spaces': '\u00a0\u202f\u3000',
  'lines and tabs': '\n\t\r\n',
  'zero-width characters alone': '\u200b\u200d\u2060\ufeff',
  'marks of direction alone': '\u202e\u2066\u200f',
  'a filler': '\u3164',
};

/** A hundred billion, in each column at once. */
const GREAT = -9_999_999_999_999;
const LONG_FIELDS: Readonly<Record<string, Row>> = {
  'long numbers and codes': { number: 'F'.repeat(35), documentType: 'D'.repeat(100), paymentStatus: 'p'.repeat(100), overdue: false },
  'great amounts': {
    totalExclTax: { amountMinor: GREAT, currency: 'IDR' },
    totalInclTax: { amountMinor: GREAT, currency: 'CLF' },
    amountDue: { amountMinor: GREAT, currency: 'EUR' },
  },
};

/** Every name that the widget shows, replaced. */
function rename(name: string): (backend: Backend) => void {
  return ({ faults }) => {
    const entity = (row: Row) => ({ ...row, legalEntity: { ...(row['legalEntity'] as Row), name } });
    const client = (row: Row) => ({ ...entity(row), client: { ...(row['client'] as Row), name } });
    const account: Fault = { kind: 'drift-body', change: (body) => ({ ...body, account: { ...(body['account'] as Row), name } }) };
    faults.always('listInvoices', changeRows(client));
    faults.always(
      'listLegalEntities',
      changeRows((row) => ({ ...row, legalName: name })),
    );
    faults.always('getSession', account);
  };
}

const shownNames = ({ root }: InvoicesDriver): Element[] => [
  ...root.querySelectorAll('.context bdi, [data-column=client] bdi, [data-column=entity] bdi, [data-column=number] .second bdi'),
];

const overflows = ({ shown: { element }, root }: InvoicesDriver): boolean => {
  const inner = root.querySelector('.root');
  return element.scrollWidth > element.clientWidth || !inner || inner.scrollWidth > inner.clientWidth;
};

/** Partners see two names per row: their client's and its entity's. */
const twoNames = (name: string, width = 1280) => renderInvoices({ scenario: 'partner', arrange: rename(name), width });

describe('<client-invoices> and odd names', () => {
  for (const [kind, name] of Object.entries(ODD_NAMES)) {
    it(`F50 T26 isolates each name and keeps it whole: ${kind}`, async () => {
      const driver = await twoNames(name);
      const names = shownNames(driver);
      expect(names.length).to.be.greaterThan(25);
      expect(names.every(({ textContent }) => textContent === name)).to.equal(true);
      expect(names.every((element) => getComputedStyle(element).unicodeBidi === 'isolate')).to.equal(true);
    });
  }

  for (const [kind, name] of Object.entries(BLANK_NAMES)) {
    it(`F50 says « (sans nom) » in place of a blank name: ${kind}`, async () => {
      const driver = await twoNames(name);
      const names = shownNames(driver);
      expect(names.length).to.be.greaterThan(25);
      expect(names.filter(({ textContent }) => textContent !== '(sans nom)')).to.have.lengthOf(0);
      const options = [...driver.root.querySelectorAll('[name=entity] option')].map(({ textContent }) => textContent?.trim());
      expect(options.slice(1).every((label) => label === '(sans nom)')).to.equal(true);
    });
  }

  for (const width of [320, 1280]) {
    for (const [kind, name] of Object.entries(ODD_NAMES)) {
      it(`F50 overflows at no side at ${width} px: ${kind}`, async () => {
        const driver = await twoNames(name, width);
        expect(driver.shown.element.clientWidth).to.equal(width);
        expect(overflows(driver)).to.equal(false);
      });
    }

    for (const [kind, fields] of Object.entries(LONG_FIELDS)) {
      it(`F50 overflows at no side at ${width} px: ${kind}`, async () => {
        const change = changeRows((row) => ({ ...row, ...fields }));
        const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('listInvoices', change), width });
        expect(driver.shown.element.state).to.equal('ready');
        expect(overflows(driver)).to.equal(false);
      });
    }
  }
});

/** Sixty strings by a little grammar: a way in, then something to run. */
const WAYS_IN = [
  '<img src=x onerror=',
  '<svg onload=',
  '<svg><script>',
  '<a href=javascript:',
  '<iframe srcdoc=',
  '<b onmouseover=',
  '"><script>',
  "' autofocus onfocus=",
  '</bdi></td><script>',
  '<!--><script>',
  '<style>@import ',
  '${',
];
const TO_RUN = ['pwn()', 'alert(1)//', '`pwn()`>', 'pwn&#40;&#41;>', 'pwn()}</script>'];
const CORPUS = WAYS_IN.flatMap((wayIn) => TO_RUN.map((run) => `${wayIn}${run}`));

const ALLOWED = new Set(
  (
    'svg path circle table caption thead tbody tr th td button select option input label form span bdi time div p dl dt dd nav section ' +
    'slot dialog ul li'
  ).split(' '),
);

interface TextField {
  /** How a row carries the text. */
  readonly set: (text: string) => Row;
  /** As much of a text as the contract lets in. */
  readonly fit?: (text: string) => string;
  readonly isHidden?: boolean;
}

/** Each text of `InvoiceSummary` that a person writes or a server may extend. */
const TEXT_FIELDS: Readonly<Record<string, TextField>> = {
  number: { set: (number) => ({ number }), fit: (text) => text.slice(0, 35).trim() },
  documentType: { set: (documentType) => ({ documentType }) },
  category: { set: (category) => ({ documentType: 'invoice', category }) },
  'legalEntity.name': { set: (name) => ({ legalEntity: { id: 'len_OstrelinIndustrie', name } }) },
  'client.name': { set: (name) => ({ client: { id: 'acc_Ostrelin', name } }) },
  'totalInclTax.currency': {
    set: (currency) => ({ totalInclTax: { amountMinor: 100, currency } }),
    fit: (text) => text.replaceAll(' ', '/').slice(0, 10),
  },
  status: { set: (status) => ({ status }) },
  paymentStatus: { set: (paymentStatus) => ({ status: 'issued', paymentStatus, overdue: false, disputed: false }) },
  paymentMethod: { set: (paymentMethod) => ({ paymentMethod }), isHidden: true },
  purchaseOrderRef: { set: (purchaseOrderRef) => ({ purchaseOrderRef }), isHidden: true },
};

/** Whether each element is one that the library draws, and none carries a script. */
const isTame = (root: ShadowRoot): boolean =>
  [...root.querySelectorAll('*')].every(
    (element) =>
      ALLOWED.has(element.localName) &&
      element.getAttributeNames().every((name) => !/^on|^(href|src|srcdoc|action|formaction|style)$/.test(name)),
  );

describe('<client-invoices> and texts that would be markup', () => {
  const names = ['pwn', 'alert', 'confirm', 'prompt', 'print'] as const;
  const originals = names.map((name) => [name, window[name as 'alert']] as const);
  let ran: string[];
  beforeEach(() => {
    ran = [];
    for (const name of names) window[name as 'alert'] = () => void ran.push(name);
  });
  afterEach(() => {
    for (const [name, original] of originals) window[name as 'alert'] = original;
  });

  for (const [field, { set, fit = (text: string) => text, isHidden = false }] of Object.entries(TEXT_FIELDS)) {
    it(`T01 ${isHidden ? 'draws nothing of it' : 'shows it as it was written'} and runs nothing: ${field}`, async () => {
      for (const start of [0, 25, 50]) {
        const payloads = Array.from({ length: 25 }, (_, index) => fit(CORPUS[(start + index) % CORPUS.length] ?? ''));
        const change = changeRows((row, index) => ({ ...row, ...set(payloads[index] ?? '') }));
        const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('listInvoices', change) });
        expect(driver.rows).to.have.lengthOf(25);
        const missing = payloads.filter((payload, index) => driver.rows[index]?.textContent?.includes(payload) === isHidden);
        expect(missing).to.deep.equal([]);
        expect(isTame(driver.root)).to.equal(true);
        strike();
      }
      expect(ran).to.deep.equal([]);
    });
  }

  it('T01 shows the names of the account and of its entities as they were written', async () => {
    const driver = await twoNames('"><img src=x onerror=pwn()>');
    expect(shownNames(driver).every(({ textContent }) => textContent === '"><img src=x onerror=pwn()>')).to.equal(true);
    expect(isTame(driver.root)).to.equal(true);
    expect(ran).to.deep.equal([]);
  });

  it('T30 shows nothing of what a server writes into its problem', async () => {
    const body = JSON.stringify({ type: 'about:blank', title: CORPUS[0], status: 500, code: CORPUS[1], detail: CORPUS[2] });
    const fault: Fault = { kind: 'status', status: 500, body, contentType: 'application/problem+json' };
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always('listInvoices', fault) });
    expect(driver.shown.element.state).to.equal('error');
    expect(driver.text).to.not.contain('pwn');
    expect(isTame(driver.root)).to.equal(true);
    expect(ran).to.deep.equal([]);
  });
});
