import { describe, expect, it } from 'vitest';
import type { InvoiceStatement } from '../../src/contract/index.ts';
import { LEGAL_ENTITIES } from '../../mocks/data/organisation.ts';
import { type Backend, line, makeInvoice } from '../../mocks/index.ts';
import { allInvoices, ask, backendToday } from './ask.ts';

const statementOf = async (backend: Backend, persona?: 'partner' | 'newcomer' | 'billing') =>
  (await ask<InvoiceStatement>(backend, '/invoices/statement', persona)).body;

describe('statement', () => {
  it.each(['billing', 'partner'] as const)('INV-R6 of %s adds each currency by itself, and agrees with the list', async (persona) => {
    const backend = backendToday();
    const payable = (await allInvoices(backend, {}, persona)).filter(
      ({ sign, status, amountDue }) => sign === 1 && status === 'issued' && amountDue.amountMinor > 0,
    );
    const statement = await statementOf(backend, persona);
    expect(new Set(statement.byCurrency.map(({ currency }) => currency))).toEqual(
      new Set(payable.map(({ amountDue }) => amountDue.currency)),
    );
    for (const { currency, due, overdue, counts } of statement.byCurrency) {
      const own = payable.filter(({ amountDue }) => amountDue.currency === currency);
      const late = own.filter((invoice) => invoice.overdue);
      const total = (invoices: typeof own) => ({
        currency,
        amountMinor: invoices.reduce((sum, { amountDue }) => sum + amountDue.amountMinor, 0),
      });
      expect({ due, overdue, counts }).toEqual({
        due: total(own),
        overdue: total(late),
        counts: { due: own.length, overdue: late.length },
      });
    }
  });

  it('INV-R6 the account’s own currency comes first, the others by code', async () => {
    const { byCurrency } = await statementOf(backendToday());
    expect(byCurrency.map(({ currency }) => currency)).toEqual(['EUR', 'CHF', 'JPY', 'TND']);
  });

  it('says nothing is owed where there is no invoice', async () => {
    const zero = { amountMinor: 0, currency: 'EUR' };
    expect(await statementOf(backendToday(), 'newcomer')).toEqual({
      asOf: '2026-11-22T09:00:00.000Z',
      nextCollection: null,
      byCurrency: [{ currency: 'EUR', due: zero, overdue: zero, counts: { due: 0, overdue: 0 } }],
    });
  });

  it('INV-R5 the next debit is the sum of the first day on which something is taken', async () => {
    const backend = backendToday();
    expect((await statementOf(backend)).nextCollection).toEqual({ on: '2026-11-27', amount: { amountMinor: 285_000, currency: 'EUR' } });
    const debit = (number: string, collectionOn: string) =>
      makeInvoice({
        number,
        issuedOn: '2026-11-01',
        collectionOn,
        entity: LEGAL_ENTITIES.ostrelinLogistique,
        lines: [line('a', '1', '10.00')],
        paymentStatus: 'processing',
        paymentMethod: 'direct_debit',
      });
    backend.insert('invoices', [debit('D-1', '2026-11-25'), debit('D-2', '2026-11-25'), debit('D-past', '2026-11-21')]);
    expect((await statementOf(backend)).nextCollection).toEqual({ on: '2026-11-25', amount: { amountMinor: 2400, currency: 'EUR' } });
  });
});
