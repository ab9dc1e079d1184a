import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../../src/contract/values/money.ts';
import { formatMoney } from '../../src/i18n/money.ts';
import { normalised } from './spaces.ts';

const euros = (amountMinor: number, locale = 'fr', options = {}) => formatMoney({ amountMinor, currency: 'EUR' }, locale, options);

/** The same amount written by `Intl` alone, from an exact decimal. */
function byIntl(amountMinor: number, currency: string, locale: string): string {
  const digits = currencyExponent(currency) ?? 0;
  const amount = BigInt(amountMinor);
  const [minus, size] = amount < 0n ? ['-', -amount] : ['', amount];
  const unit = 10n ** BigInt(digits);
  const decimal = `${minus}${size / unit}.${String(size % unit).padStart(digits, '0')}` as `${number}`;
  const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return normalised(new Intl.NumberFormat(locale, options).format(decimal));
}

describe('formatMoney', () => {
  it('writes euros as each language does (domain 3.6)', () => {
    expect(euros(123456, 'fr')).toBe('1\u202f234,56\u00a0€');
    expect(euros(123456, 'fr-BE')).toBe('1\u202f234,56\u00a0€');
    expect(euros(123456, 'en')).toBe('€1,234.56');
  });

  it('writes yen and dinars with the decimals of their currency (domain 3.6)', () => {
    expect(normalised(formatMoney({ amountMinor: 1234, currency: 'JPY' }, 'fr') ?? '')).toBe('1 234 JPY');
    expect(normalised(formatMoney({ amountMinor: 1234567, currency: 'TND' }, 'fr') ?? '')).toBe('1 234,567 TND');
  });

  it.each([
    ['fr', 'fr-FR'],
    ['fr-BE', 'fr-BE'],
    ['en', 'en-IE'],
  ])('F51 agrees with Intl on every amount of euros in %s', (locale, intlLocale) => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -200_000, max: 200_000 })), (amount) => {
        fc.pre(amount !== 0);
        expect(normalised(euros(amount, locale) ?? '')).toBe(byIntl(amount, 'EUR', intlLocale));
      }),
      { numRuns: 1000 },
    );
  });

  it('F51 keeps the sign, shows -0 as 0 and stays exact for giant amounts', () => {
    expect(euros(-5)).toBe('\u22120,05\u00a0€');
    expect(euros(0)).toBe('0,00\u00a0€');
    expect(euros(-0)).toBe('0,00\u00a0€');
    expect(euros(Number.MAX_SAFE_INTEGER)).toBe('90\u202f071\u202f992\u202f547\u202f409,91\u00a0€');
    expect(normalised(formatMoney({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'CHF' }, 'fr') ?? '')).toBe(
      '90 071 992 547 409,91 CHF',
    );
    expect(normalised(formatMoney({ amountMinor: -0, currency: 'CHF' }, 'fr') ?? '')).toBe('0,00 CHF');
  });

  it('F51 shows a credit note as negative with U+2212, also in a currency of Intl', () => {
    expect(euros(21120, 'fr', { sign: -1 })).toBe('\u2212211,20\u00a0€');
    expect(euros(21120, 'en', { sign: -1 })).toBe('\u2212€211.20');
    expect(euros(0, 'fr', { sign: -1 })).toBe('0,00\u00a0€');
    expect(euros(-500, 'fr', { sign: -1 })).toBe('5,00\u00a0€');
    expect(formatMoney({ amountMinor: 100, currency: 'CHF' }, 'fr', { sign: -1 })).toMatch(/^\u22121,00/);
  });

  it.each([
    ['JPY', '1 234 567 JPY'],
    ['XPF', '1 234 567 FCFP'],
    ['KWD', '1 234,567 KWD'],
    ['TND', '1 234,567 TND'],
    ['IQD', '1 234,567 IQD'],
    ['UYW', '123,4567 UYW'],
    ['CLF', '123,4567 CLF'],
    ['HUF', '12 345,67 HUF'],
    ['IDR', '12 345,67 IDR'],
    ['COP', '12 345,67 $CO'],
    ['MGA', '12 345,67 MGA'],
    ['CHF', '12 345,67 CHF'],
  ])('F52 writes %s with the decimals of ISO 4217: %s', (currency, text) => {
    expect(normalised(formatMoney({ amountMinor: 1234567, currency }, 'fr') ?? '')).toBe(text);
  });

  it.each(['ZZZ', 'EU', '', 'eur', '__proto__'])('F52 has no text for the currency %j', (currency) => {
    expect(formatMoney({ amountMinor: 100, currency }, 'fr')).toBeUndefined();
  });

  it.each(['fr_FR', '', 'xx', 'ar', 'junk'])('F55 writes an amount in some way for the locale %j', (locale) => {
    expect(euros(123456, locale)).toContain('€');
    expect(formatMoney({ amountMinor: 1, currency: 'CHF' }, locale)).toContain('CHF');
  });
});
