import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney, type InvoiceSummary, type Money, type Problem } from '../../src/contract/index.ts';
import { LEGAL_ENTITIES } from '../../mocks/data/organisation.ts';
import { line, makeInvoice } from '../../mocks/index.ts';
import { allInvoices, ask, askInvoices, backendToday } from './ask.ts';

const backend = backendToday();

const signed = (invoice: InvoiceSummary, money: Money): Money => ({ ...money, amountMinor: money.amountMinor * invoice.sign });
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ties = (a: InvoiceSummary, b: InvoiceSummary): number => byText(b.number, a.number) || byText(b.id, a.id);

/** The orders of the contract, written a second time. */
const MODELS: Readonly<Record<string, (a: InvoiceSummary, b: InvoiceSummary) => number>> = {
  issuedOn: (a, b) => byText(a.issuedOn, b.issuedOn) || ties(a, b),
  '-issuedOn': (a, b) => byText(b.issuedOn, a.issuedOn) || ties(a, b),
  dueOn: (a, b) => byText(a.dueOn ?? '9', b.dueOn ?? '9') || ties(a, b),
  '-dueOn': (a, b) => byText(b.dueOn ?? '0', a.dueOn ?? '0') || ties(a, b),
  number: (a, b) => byText(a.number, b.number) || byText(b.id, a.id),
  '-number': ties,
  totalInclTax: (a, b) => compareMoney(signed(a, a.totalInclTax), signed(b, b.totalInclTax)) || ties(a, b),
  '-totalInclTax': (a, b) => compareMoney(signed(b, b.totalInclTax), signed(a, a.totalInclTax)) || ties(a, b),
  amountDue: (a, b) => compareMoney(signed(a, a.amountDue), signed(b, b.amountDue)) || ties(a, b),
  '-amountDue': (a, b) => compareMoney(signed(b, b.amountDue), signed(a, a.amountDue)) || ties(a, b),
};

describe('sorting invoices', () => {
  it('INV-R2 newest first, ties by number then id, when nothing is asked', async () => {
    const { body } = await askInvoices(backend, '?limit=100');
    expect(body.items).toEqual([...body.items].sort(MODELS['-issuedOn']));
    const days = body.items.map(({ issuedOn }) => issuedOn);
    expect(new Set(days).size).toBeLessThan(days.length);
  });

  it.each(Object.keys(MODELS))('by %s in pages is the full sort', async (sort) => {
    const pages: InvoiceSummary[] = await allInvoices(backend, { sort, limit: '7' });
    expect(pages).toHaveLength(64);
    expect(pages.map(({ id }) => id)).toEqual([...pages].sort(MODELS[sort]).map(({ id }) => id));
  });

  it.each(Object.keys(MODELS))('by %s holds for a partner’s clients too', async (sort) => {
    const pages = await allInvoices(backend, { sort, limit: '10' }, 'partner');
    expect(pages.map(({ id }) => id)).toEqual([...pages].sort(MODELS[sort]).map(({ id }) => id));
  });

  it.each(Object.keys(MODELS))('INV-R2 by %s tells rows apart that are equal in all but their seller', async (sort) => {
    const crowded = backendToday();
    const sellers = ['D', 'A', 'C', 'B', 'E'];
    crowded.insert(
      'invoices',
      sellers.map((seller) =>
        makeInvoice({
          number: 'TWIN-1',
          seller,
          issuedOn: '2026-11-20',
          entity: LEGAL_ENTITIES.ostrelinIndustrie,
          lines: [line('a', '1', '5.00')],
        }),
      ),
    );
    const twins = await allInvoices(crowded, { sort, q: 'TWIN-1', limit: '2' });
    const ids = twins.map(({ id }) => id);
    expect(ids).toHaveLength(sellers.length);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('credit notes sort by what they give back', async () => {
    const items = (await allInvoices(backend, { sort: 'totalInclTax' })).filter(({ totalInclTax }) => totalInclTax.currency === 'EUR');
    expect(items.slice(0, 2).map(({ number }) => number)).toEqual(['AV-2026-0008', 'AV-2026-0009']);
  });
});

describe('filtering invoices', () => {
  it('each filter narrows, values of one field widen, and the total counts what is left', async () => {
    const all = await allInvoices(backend);
    const anyFilters = fc.record(
      {
        category: fc.uniqueArray(fc.constantFrom('renewal', 'services', 'usage', 'other'), { minLength: 1 }),
        paymentStatus: fc.uniqueArray(fc.constantFrom('unpaid', 'processing', 'partially_paid', 'paid', 'written_off', 'not_applicable'), {
          minLength: 1,
        }),
        overdue: fc.boolean(),
        legalEntityId: fc.uniqueArray(fc.constantFrom('len_OstrelinIndustrie', 'len_OstrelinLogistique'), { minLength: 1 }),
        issuedFrom: fc.constantFrom('2024-10-01', '2026-10-01', '2026-11-22'),
        issuedTo: fc.constantFrom('2025-12-31', '2026-10-19', '2026-11-22'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const params = new URLSearchParams([['limit', '100']]);
        for (const [name, value] of Object.entries(filters)) for (const one of [value].flat()) params.append(name, String(one));
        const { body } = await askInvoices(backend, `?${params}`);
        const { category, paymentStatus, overdue, legalEntityId, issuedFrom = '', issuedTo = '9' } = filters;
        const expected = all.filter(
          (invoice) =>
            (category?.includes(invoice.category as 'usage') ?? true) &&
            (paymentStatus?.includes(invoice.paymentStatus as 'paid') ?? true) &&
            (overdue === undefined || invoice.overdue === overdue) &&
            (legalEntityId?.includes(invoice.legalEntity.id as 'len_OstrelinIndustrie') ?? true) &&
            invoice.issuedOn >= issuedFrom &&
            invoice.issuedOn <= issuedTo,
        );
        expect(body.items).toEqual(expected);
        expect(body.page.total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  const numbersFor = async (q: string) => (await allInvoices(backend, { q })).map(({ number }) => number);

  it.each(['2 850,00', '2 850,00 €', '2\u202f850,00\u00a0€', '2.850,00', '2,850.00', '2850', '2850.0', '2850,00', "2'850.00"])(
    'S2-41 the text %j finds the invoice of that amount',
    async (q) => {
      expect(await numbersFor(q)).toEqual(['F/2026/151']);
    },
  );

  it('an amount is found in its own currency’s decimals', async () => {
    expect(await numbersFor('1 488,600')).toEqual(['F-2026-0152']);
    expect(await numbersFor('46080')).toEqual(['F-2026-0156']);
    expect(await numbersFor('46080,5')).toEqual([]);
    expect(await numbersFor('1 284 930,45')).toEqual(['F-2026-0159']);
    expect(await numbersFor('211,20')).toEqual(['AV-2026-0009']);
    expect(await numbersFor('−211,20')).toEqual(['AV-2026-0009']);
    expect(await numbersFor('-2 850,00')).toEqual([]);
  });

  it('a part of a number or an order number is found, whatever its case', async () => {
    expect(await numbersFor('av-2026')).toEqual(['AV-2026-0009', 'AV-2026-0008']);
    expect(await numbersFor('  F/2026/151 ')).toEqual(['F/2026/151']);
    expect(await numbersFor('f/2026/151')).toEqual(['F/2026/151']);
    expect(await numbersFor('4501-802')).toEqual(['F-2026-0155']);
    expect(await numbersFor('BC-9999')).toEqual([]);
    expect(await numbersFor('.*')).toEqual([]);
  });
});

describe('cursors', () => {
  it('belong to one sort, one set of filters and one account', async () => {
    const { body } = await askInvoices(backend, '?limit=3&category=usage');
    const cursor = body.page.nextCursor ?? '';
    const code = async (query: string, ...who: [('viewer' | 'admin-be' | 'partner')?, Record<string, string>?]) =>
      (await ask<Problem>(backend, `/invoices?${query}&cursor=${cursor}`, ...who)).body.code;
    expect(await code('category=usage')).toBeUndefined();
    expect(await code('category=usage&limit=50')).toBeUndefined();
    expect(await code('category=usage', 'viewer')).toBeUndefined();
    expect(await code('category=other')).toBe('cursor-mismatch');
    expect(await code('category=usage&sort=issuedOn')).toBe('cursor-mismatch');
    expect(await code('limit=3')).toBe('cursor-mismatch');
    expect(await code('category=usage', 'admin-be')).toBe('cursor-mismatch');
    expect(await code('category=usage', 'partner')).toBe('cursor-mismatch');
  });

  it('of a client do not serve for the next client', async () => {
    const { body } = await askInvoices(backend, '?limit=1&clientId=acc_Hellamarre', 'partner');
    const cursor = body.page.nextCursor ?? '';
    expect((await ask<Problem>(backend, `/invoices?clientId=acc_Claridor&cursor=${cursor}`, 'partner')).body.code).toBe('cursor-mismatch');
    const acting = { 'x-guichet-account': 'acc_Hellamarre' };
    expect((await ask<Problem>(backend, `/invoices?cursor=${cursor}`, 'partner', acting)).body.code).toBe('cursor-mismatch');
  });
});
