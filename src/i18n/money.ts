import { currencyExponent, type Money } from '../contract/values/money.ts';
import { keptFormatter } from './formatters.ts';
import { groupDigits, MINUS, notationOf } from './notation.ts';

const currencyFormatter = keptFormatter((locale, currency) => {
  const digits = currencyExponent(currency) ?? 2;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
});

/**
 * The text of an amount for the screen, exact for every safe integer; `undefined` for a currency outside the table of ISO 4217.
 * `sign` is the document's: -1 shows a credit note's amounts as negative.
 */
export function formatMoney(
  { amountMinor, currency }: Money,
  locale: string,
  { sign = 1 }: { readonly sign?: 1 | -1 } = {},
): string | undefined {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) return undefined;
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const isNegative = amountMinor * sign < 0;

  const notation = currency === 'EUR' ? notationOf(locale) : undefined;
  if (notation) {
    return `${isNegative ? MINUS : ''}${notation.euros(`${groupDigits(whole, notation)}${notation.decimal}${fraction}`)}`;
  }
  const decimal = `${isNegative ? '-' : ''}${whole}.${fraction}` as `${number}`;
  return currencyFormatter(locale, currency).format(decimal).replace('-', MINUS);
}
