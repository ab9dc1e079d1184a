import { keptFormatter } from './formatters.ts';
import { groupDigits, MINUS, notationOf } from './notation.ts';

const countFormatter = keptFormatter((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const pluralRules = keptFormatter((locale) => new Intl.PluralRules(locale));

/** The text of a whole number, in groups of three. */
export function formatCount(count: number, locale: string): string {
  const notation = notationOf(locale);
  if (!notation) return countFormatter(locale).format(count).replace('-', MINUS);
  return `${count < 0 ? MINUS : ''}${groupDigits(String(Math.abs(count)), notation)}`;
}

/** The forms of a noun by number. French has three: « 0 facture », « 2 factures », « 1 000 000 de factures ». */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The form that a number takes in a language. */
export function plural(locale: string, n: number, forms: PluralForms): string {
  const rule = notationOf(locale)?.plural(Math.abs(n)) ?? pluralRules(locale).select(n);
  return forms[rule] ?? forms.other;
}
