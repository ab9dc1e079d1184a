import { currencyExponent, type Money } from '../../src/contract/index.ts';
import type { InvoiceRecord } from '../records.ts';

/** A number as a person may write it, in digits: `-1234.50`. */
interface ReadNumber {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly decimals: string;
}

const SPACES = /[\s\u00a0\u202f]/g;
const COMMA_DECIMALS = /^(\d+|\d{1,3}(?:[.'’]\d{3})+)(?:,(\d+))?$/;
const POINT_DECIMALS = /^(\d+|\d{1,3}(?:[,'’]\d{3})+)(?:\.(\d+))?$/;

/** The readings of a text as an amount, in either notation (« 2 850,00 », `2,850.00`, `2850`); `2,850` has two. */
export function readAmounts(text: string): readonly ReadNumber[] {
  const digits = text.replace(SPACES, '').replace(/^[-−]/, '').replace(/€$/, '');
  const isNegative = /^\s*[-−]/.test(text);
  return [COMMA_DECIMALS, POINT_DECIMALS].flatMap((notation) => {
    const match = notation.exec(digits);
    if (!match) return [];
    const [, whole = '', decimals = ''] = match;
    return { isNegative, whole: whole.replace(/\D/g, ''), decimals: decimals.replace(/0+$/, '') };
  });
}

/** Whether an invoice is meant by what a person typed: a part of its number or order number, or one of its amounts exactly. */
export function matchingText(text: string): (invoice: InvoiceRecord) => boolean {
  const wanted = fold(text.trim());
  const amounts = readAmounts(text);
  return (invoice) =>
    fold(invoice.number).includes(wanted) ||
    (invoice.purchaseOrderRef !== null && fold(invoice.purchaseOrderRef).includes(wanted)) ||
    amounts.some(
      (amount) =>
        (!amount.isNegative || invoice.sign === -1) &&
        [invoice.totalInclTax, invoice.amountDue, invoice.totalExclTax].some((money) => isSameAmount(money, amount)),
    );
}

/** A text without case and accents, to compare and to sort by. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function isSameAmount({ amountMinor, currency }: Money, { whole, decimals }: ReadNumber): boolean {
  const exponent = currencyExponent(currency);
  if (exponent === undefined || decimals.length > exponent) return false;
  return String(amountMinor) === (whole + decimals.padEnd(exponent, '0')).replace(/^0+(?=\d)/, '');
}
