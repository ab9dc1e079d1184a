import { describe, expect, it } from 'vitest';
import { createBackend } from '../../mocks/index.ts';
import type { InvoiceStatement } from '../../src/contract/index.ts';
import { ask, askInvoices, NOW } from './ask.ts';

describe('a hundred thousand invoices', () => {
  const backend = createBackend({ now: NOW, size: 'large' });
  const stored = () => [...backend.db.invoices].filter(({ accountId }) => accountId === 'acc_Ostrelin');

  it('are counted exactly, the newest first', async () => {
    const { body } = await askInvoices(backend, '?limit=100');
    expect(body.page.total).toBe(100_000);
    expect(stored()).toHaveLength(100_000);
    const newest = stored().sort((a, b) => (a.issuedOn !== b.issuedOn ? (a.issuedOn < b.issuedOn ? 1 : -1) : a.number < b.number ? 1 : -1));
    expect(body.items.map(({ id }) => id)).toEqual(newest.slice(0, 100).map(({ id }) => id));
  });

  it('are sorted by amount exactly, over the border of two pages', async () => {
    const first = await askInvoices(backend, '?sort=-totalInclTax&limit=50');
    const second = await askInvoices(backend, `?sort=-totalInclTax&limit=50&cursor=${first.body.page.nextCursor}`);
    const yen = stored()
      .filter(({ totalInclTax }) => totalInclTax.currency === 'TND' || totalInclTax.currency === 'JPY')
      .map(({ totalInclTax, sign }) => ({ currency: totalInclTax.currency, amount: sign * totalInclTax.amountMinor }))
      .sort((a, b) => (a.currency !== b.currency ? (a.currency < b.currency ? 1 : -1) : b.amount - a.amount));
    const shown = [...first.body.items, ...second.body.items].map(({ totalInclTax, sign }) => ({
      currency: totalInclTax.currency,
      amount: sign * totalInclTax.amountMinor,
    }));
    expect(shown).toEqual(yen.slice(0, 100));
  });

  it('are filtered and searched exactly', async () => {
    const totalOf = async (query: string) => (await askInvoices(backend, query)).body.page.total;
    expect(await totalOf('?category=services')).toBe(stored().filter(({ category }) => category === 'services').length);
    expect(await totalOf('?issuedFrom=2025-01-01&issuedTo=2025-12-31')).toBe(
      stored().filter(({ issuedOn }) => issuedOn.startsWith('2025')).length,
    );
    expect(await totalOf('?q=G-2025-05')).toBe(stored().filter(({ number }) => number.startsWith('G-2025-05')).length);
    expect(await totalOf('?category=services')).toBeGreaterThan(10_000);
  });

  it('INV-R6 make a statement that agrees with the list to the cent', async () => {
    const { body } = await ask<InvoiceStatement>(backend, '/invoices/statement');
    for (const { currency, due, counts } of body.byCurrency) {
      const payable = stored().filter(
        ({ amountDue, sign, status }) => amountDue.currency === currency && amountDue.amountMinor > 0 && sign === 1 && status === 'issued',
      );
      expect([due.amountMinor, counts.due]).toEqual([
        payable.reduce((sum, { amountDue }) => sum + amountDue.amountMinor, 0),
        payable.length,
      ]);
    }
    const overdue = (await askInvoices(backend, '?overdue=true')).body.page.total;
    expect(body.byCurrency.reduce((sum, { counts }) => sum + counts.overdue, 0)).toBe(overdue);
  });

  it('belong to their account alone', async () => {
    expect((await askInvoices(backend, '', 'admin-be')).body.page.total).toBe(12);
  });
});
