import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createBackend, type InvoiceRecord } from '../../mocks/index.ts';
import { InvoiceRecord as InvoiceSchema } from '../../mocks/records.ts';
import { currencyExponent } from '../../src/contract/index.ts';
import { backendToday, NOW } from './ask.ts';

const sum = (amounts: readonly { readonly amountMinor: number }[]): number =>
  amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** The rules of EN 16931 that an invoice breaks, computed in decimals of whole numbers and apart from the backend's own arithmetic. */
function brokenRules(invoice: InvoiceRecord): string[] {
  const { lines, vatBreakdown, totalExclTax, totalTax, totalInclTax, prepaid, rounding, amountDue, dueOn, paymentTerms } = invoice;
  const currencies = new Set(
    [
      totalExclTax,
      totalTax,
      totalInclTax,
      prepaid,
      rounding,
      amountDue,
      ...lines.map((one) => one.netAmount),
      ...vatBreakdown.flatMap(({ taxable, tax }) => [taxable, tax]),
    ].map(({ currency }) => currency),
  );
  const taxIsRight = vatBreakdown.every(({ taxable, tax, rate }) => {
    const exact = (BigInt(taxable.amountMinor) * BigInt(Math.round(Number(rate ?? 0) * 100))) / 1n;
    const doubled = 2n * exact - 2n * BigInt(tax.amountMinor) * 10_000n;
    return doubled >= -10_000n && doubled < 10_000n;
  });
  const taxableIsRight = vatBreakdown.every(
    ({ category, rate, taxable }) =>
      taxable.amountMinor ===
      sum(lines.filter((one) => one.vatCategory === category && one.vatRate === rate).map(({ netAmount }) => netAmount)),
  );
  const rules: Readonly<Record<string, boolean>> = {
    'BR-CO-10': totalExclTax.amountMinor === sum(lines.map(({ netAmount }) => netAmount)),
    'BR-CO-14': totalTax.amountMinor === sum(vatBreakdown.map(({ tax }) => tax)),
    'BR-CO-15': totalInclTax.amountMinor === totalExclTax.amountMinor + totalTax.amountMinor,
    'BR-CO-16': amountDue.amountMinor === totalInclTax.amountMinor - prepaid.amountMinor + rounding.amountMinor,
    'BR-CO-17': taxIsRight && taxableIsRight,
    'BR-CO-25': amountDue.amountMinor === 0 || dueOn !== null || paymentTerms !== null,
    'BR-29': !invoice.period || invoice.period.from <= invoice.period.to,
    'BR-16': lines.length > 0,
    'BR-27': lines.every(({ unitPrice }) => !unitPrice.startsWith('-')),
    'BR-AE-10': vatBreakdown.every(({ category, exemptionText }) => category === 'S' || exemptionText !== null),
    'INV-R6': currencies.size === 1 && currencyExponent([...currencies][0] ?? '') !== undefined,
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

describe('the demonstration’s invoices', () => {
  const invoices = [...backendToday().db.invoices];
  const ostrelin = invoices.filter(({ accountId }) => accountId === 'acc_Ostrelin');

  it('INV-R3 all satisfy EN 16931', () => {
    expect(invoices.length).toBeGreaterThan(100);
    expect(invoices.flatMap((invoice) => brokenRules(invoice).map((rule) => `${invoice.number} ${rule}`))).toEqual([]);
  });

  it('INV-R3 two thousand of the large set satisfy EN 16931 and the contract', () => {
    const large = [...createBackend({ now: NOW, size: 'large' }).db.invoices].filter((_, index) => index % 50 === 0);
    expect(large.length).toBeGreaterThanOrEqual(2000);
    expect(large.flatMap((invoice) => brokenRules(invoice))).toEqual([]);
    expect(large.filter((invoice) => !z.safeParse(InvoiceSchema, invoice).success)).toEqual([]);
  });

  it('a broken total is noticed by these rules', () => {
    const [invoice] = ostrelin as [InvoiceRecord];
    expect(
      brokenRules({ ...invoice, totalInclTax: { ...invoice.totalInclTax, amountMinor: invoice.totalInclTax.amountMinor + 1 } }),
    ).toEqual(['BR-CO-15', 'BR-CO-16']);
  });

  it.each([
    ['acc_Ostrelin', 64],
    ['acc_Brumelle', 12],
    ['acc_Aiguillage', 4],
    ['acc_Menestrel', 0],
    ['acc_Alticorde', 0],
    ['acc_Grenaille', 5],
  ])('%s has %i', (accountId, count) => {
    expect(invoices.filter((invoice) => invoice.accountId === accountId)).toHaveLength(count);
  });

  it.each([
    ['F-2026-0142', { totalExclTax: 568_320, totalTax: 113_664, totalInclTax: 681_984, amountDue: 681_984, dueOn: '2026-11-10' }],
    [
      'F/2026/151',
      { totalExclTax: 237_500, totalTax: 47_500, totalInclTax: 285_000, collectionOn: '2026-11-27', paymentStatus: 'processing' },
    ],
    ['AV-2026-0009', { totalExclTax: 17_600, totalTax: 3520, totalInclTax: 21_120, sign: -1, dueOn: null }],
    ['2026-BE-0318', { totalExclTax: 252_960, totalTax: 53_122, totalInclTax: 306_082 }],
  ])('%s is the document of the reference', (number, expected) => {
    const invoice = invoices.find((one) => one.number === number);
    const flat = Object.entries(invoice ?? {}).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && 'amountMinor' in value ? value.amountMinor : value,
    ]);
    expect(Object.fromEntries(flat)).toMatchObject(expected);
  });

  it('shows every status and edge', () => {
    const statuses = new Set(ostrelin.map(({ paymentStatus }) => paymentStatus));
    expect(statuses).toEqual(new Set(['unpaid', 'processing', 'partially_paid', 'paid', 'written_off', 'not_applicable']));
    const types = new Set(ostrelin.map(({ documentType }) => documentType));
    expect(types).toEqual(new Set(['invoice', 'credit_note', 'corrective_invoice', 'prepayment_invoice', 'debit_note']));
    const categories = new Set(ostrelin.map(({ category }) => category));
    expect(categories).toEqual(new Set(['renewal', 'services', 'usage', 'other']));
    expect(new Set(ostrelin.map(({ totalInclTax }) => totalInclTax.currency))).toEqual(new Set(['EUR', 'CHF', 'JPY', 'TND']));
    const some = (holds: (invoice: InvoiceRecord) => boolean) => ostrelin.some(holds);
    expect(some(({ dueOn, amountDue }) => dueOn === '2026-11-22' && amountDue.amountMinor > 0)).toBe(true);
    expect(some(({ disputed }) => disputed)).toBe(true);
    expect(some(({ status }) => status === 'cancelled')).toBe(true);
    expect(some(({ totalInclTax }) => totalInclTax.amountMinor === 0)).toBe(true);
    expect(some(({ amountDue }) => amountDue.amountMinor === 128_493_045)).toBe(true);
    expect(some(({ vatBreakdown }) => vatBreakdown.some(({ category }) => category === 'AE'))).toBe(true);
    expect(some(({ issuedOn }) => issuedOn === '2023-11-01')).toBe(true);
    expect(ostrelin.filter(({ number }) => number === 'F-2026-0150').map(({ seller }) => seller)).toEqual([
      'Virelune SAS',
      'Virelune Belgique SRL',
    ]);
  });

  it('a number is unique for its seller, and never longer than the contract allows', () => {
    const keys = invoices.map(({ seller, number }) => `${seller} ${number}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(['2026-01-01T00:30:00Z', '2026-03-31T22:30:00Z', '2028-02-29T12:00:00Z', '2027-01-15T09:00:00Z'])(
    'never looks old: played on %s it satisfies all of it',
    (now) => {
      const then = [...createBackend({ now }).db.invoices];
      expect(then.flatMap(brokenRules)).toEqual([]);
      const keys = then.map(({ seller, number }) => `${seller} ${number}`);
      expect(new Set(keys).size).toBe(keys.length);
      const newest =
        then
          .map(({ issuedOn }) => issuedOn)
          .sort()
          .at(-1) ?? '';
      expect(Date.parse(now) - Date.parse(newest)).toBeLessThan(8 * 86_400_000);
    },
  );
});
