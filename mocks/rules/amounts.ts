import { currencyExponent, type Money } from '../../src/contract/index.ts';
import type { InvoiceLine, VatTotal } from '../records.ts';

/** The rate and category of a line's tax (EN 16931 BT-151, BT-152). */
export interface Tax {
  readonly category: InvoiceLine['vatCategory'];
  readonly rate: string | null;
  readonly exemptionText?: string;
}

/** What a line says before it is computed. */
export interface LineFacts {
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly tax: Tax;
}

/** The sums of a document. */
export interface Totals {
  readonly lines: InvoiceLine[];
  readonly vatBreakdown: VatTotal[];
  readonly totalExclTax: Money;
  readonly totalTax: Money;
  readonly totalInclTax: Money;
}

/** A quotient rounded half up, away from zero (`1.005` gives `1.01`). */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n;
  const rounded = (2n * (isNegative ? -numerator : numerator) + denominator) / (2n * denominator);
  return isNegative ? -rounded : rounded;
}

/** A decimal text as a fraction: `"2.50"` is 250 of 10². */
function fraction(decimal: string): { readonly digits: bigint; readonly scale: number } {
  const [whole = '', decimals = ''] = decimal.split('.');
  return { digits: BigInt(whole + decimals), scale: decimals.length };
}

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** A line's net amount in minor units: quantity × unit price, rounded half up. */
export function lineNet(quantity: string, unitPrice: string, exponent: number): number {
  const count = fraction(quantity);
  const price = fraction(unitPrice);
  return Number(roundHalfUp(count.digits * price.digits * powerOfTen(exponent), powerOfTen(count.scale + price.scale)));
}

/** The tax of a category in minor units, rounded once for the category (BR-CO-17); nothing without a rate. */
export function taxOf(taxable: number, rate: string | null): number {
  if (rate === null) return 0;
  const { digits, scale } = fraction(rate);
  return Number(roundHalfUp(BigInt(taxable) * digits, powerOfTen(scale + 2)));
}

/** The sums of a document from its lines (BR-CO-10, BR-CO-13 to BR-CO-15). */
export function totalsOf(facts: readonly LineFacts[], currency: string): Totals {
  const money = (amountMinor: number): Money => ({ amountMinor, currency });
  const exponent = currencyExponent(currency) ?? 2;
  const lines = facts.map(({ name, quantity, unitPrice, tax }) => ({
    name,
    quantity,
    unitPrice,
    netAmount: money(lineNet(quantity, unitPrice, exponent)),
    vatCategory: tax.category,
    vatRate: tax.rate,
  }));
  const byTax = new Map<string, { readonly tax: Tax; taxable: number }>();
  for (const [index, { tax }] of facts.entries()) {
    const key = `${tax.category} ${tax.rate}`;
    const entry = byTax.get(key) ?? { tax, taxable: 0 };
    entry.taxable += lines[index]?.netAmount.amountMinor ?? 0;
    byTax.set(key, entry);
  }
  const vatBreakdown = [...byTax.values()].map(({ tax, taxable }) => ({
    category: tax.category,
    rate: tax.rate,
    taxable: money(taxable),
    tax: money(taxOf(taxable, tax.rate)),
    exemptionText: tax.exemptionText ?? null,
  }));
  const exclTax = sum(lines.map(({ netAmount }) => netAmount));
  const tax = sum(vatBreakdown.map((total) => total.tax));
  return { lines, vatBreakdown, totalExclTax: money(exclTax), totalTax: money(tax), totalInclTax: money(exclTax + tax) };
}

const sum = (amounts: readonly Money[]): number => amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);
