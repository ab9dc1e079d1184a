import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, makeInvoice } from '../../mocks/index.ts';
import { LEGAL_ENTITIES } from '../../mocks/data/organisation.ts';
import { lineNet, roundHalfUp, taxOf, totalsOf } from '../../mocks/rules/amounts.ts';

const standard = (rate: string) => ({ category: 'S', rate }) as const;

describe('amounts', () => {
  it.each([
    ['1.005', 2, 101],
    ['-1.005', 2, -101],
    ['1.004', 2, 100],
    ['9.9900', 2, 999],
    ['0.5', 0, 1],
    ['-0.5', 0, -1],
    ['1234.567', 3, 1_234_567],
    ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
  ])('INV-R3 %s at %i decimals is %i minor units, half up', (decimal, exponent, minor) => {
    expect(lineNet('1', decimal, exponent)).toBe(minor);
  });

  it('INV-R3 three lines of 0.33 € at 20 % bear 0.20 € of tax, not 0.21', () => {
    const lot = line('lot', '1', '0.33');
    expect(totalsOf([lot, lot, lot], 'EUR')).toMatchObject({
      totalExclTax: { amountMinor: 99 },
      totalTax: { amountMinor: 20 },
      totalInclTax: { amountMinor: 119 },
      vatBreakdown: [{ taxable: { amountMinor: 99 }, tax: { amountMinor: 20 } }],
    });
  });

  it.each([
    [3333, '20', 667],
    [252_960, '21', 53_122],
    [568_320, '20', 113_664],
    [1000, '5.5', 55],
    [1000, '0', 0],
    [1000, null, 0],
  ])('INV-R3 %i at %s %% bears %i', (taxable, rate, tax) => {
    expect(taxOf(taxable, rate)).toBe(tax);
  });

  it('INV-R3 a quantity and a price of many decimals are rounded once', () => {
    expect(lineNet('2.5', '950.00', 2)).toBe(237_500);
    expect(lineNet('0.333333', '9.9999', 2)).toBe(333);
    expect(lineNet('3', '12800', 0)).toBe(38_400);
    expect(lineNet('4', '310.125', 3)).toBe(1_240_500);
  });

  it('INV-R3 each category and rate is taxed by itself', () => {
    const totals = totalsOf([line('a', '1', '0.33'), line('b', '1', '0.33', standard('5.5')), line('c', '2', '0.33')], 'EUR');
    expect(totals.vatBreakdown.map(({ rate, taxable, tax }) => [rate, taxable.amountMinor, tax.amountMinor])).toEqual([
      ['20', 99, 20],
      ['5.5', 33, 2],
    ]);
  });

  it('INV-R3 rounding is away from zero, and never off by more than a half', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        const rounded = roundHalfUp(numerator, denominator);
        const twiceOff = 2n * (rounded * denominator - numerator);
        expect(twiceOff <= denominator && twiceOff >= -denominator).toBe(true);
        expect(roundHalfUp(-numerator, denominator)).toBe(-rounded);
      }),
    );
  });

  it('INV-R3 what is paid and rounded leads to what is due', () => {
    const facts = { number: 'F-1', issuedOn: '2026-11-01', entity: LEGAL_ENTITIES.ostrelinIndustrie, lines: [line('a', '1', '100.00')] };
    expect(makeInvoice(facts)).toMatchObject({ amountDue: { amountMinor: 12_000 }, paymentStatus: 'unpaid', dueOn: '2026-12-01' });
    expect(makeInvoice({ ...facts, paid: 5000, roundingMinor: -1 })).toMatchObject({
      amountDue: { amountMinor: 6999 },
      paymentStatus: 'partially_paid',
    });
    expect(makeInvoice({ ...facts, paid: 'all', roundingMinor: 3 })).toMatchObject({
      amountDue: { amountMinor: 0 },
      paymentStatus: 'paid',
    });
    expect(makeInvoice({ ...facts, documentType: 'credit_note' })).toMatchObject({
      sign: -1,
      dueOn: null,
      paymentStatus: 'not_applicable',
    });
  });
});
