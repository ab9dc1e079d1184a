import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, plural } from '../../src/i18n/counts.ts';
import { normalised } from './spaces.ts';

const FORMS = { one: 'one', many: 'many', other: 'other' };

describe('formatCount', () => {
  it.each([
    ['fr', 'fr-FR'],
    ['fr-BE', 'fr-BE'],
    ['en', 'en-IE'],
  ])('agrees with Intl on every whole number in %s', (locale, intlLocale) => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        expect(normalised(formatCount(count, locale))).toBe(normalised(new Intl.NumberFormat(intlLocale).format(count)));
      }),
    );
  });

  it('groups with a narrow no-break space in French and shows -0 as 0', () => {
    expect(formatCount(100000, 'fr')).toBe('100\u202f000');
    expect(formatCount(-0, 'fr')).toBe('0');
    expect(formatCount(-1284, 'fr')).toBe('\u22121\u202f284');
  });

  it('leaves other languages to Intl, with the minus of the screen', () => {
    expect(formatCount(-1234567, 'de')).toBe('\u22121.234.567');
  });
});

describe('plural', () => {
  it.each([0, 1, 1.5, 2, 17, 1_000_000, 1_000_001, 2_000_000, -1, -3])('agrees with Intl in French and English for %d', (n) => {
    for (const locale of ['fr', 'fr-BE', 'en']) expect(plural(locale, n, FORMS)).toBe(new Intl.PluralRules(locale).select(n));
  });

  it('agrees with Intl over whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom('fr', 'en'), (n, locale) => {
        expect(plural(locale, n, FORMS)).toBe(new Intl.PluralRules(locale).select(n));
      }),
    );
  });

  it('takes the general form where a language gives no other', () => {
    expect(plural('fr', 1_000_000, { one: 'facture', other: 'factures' })).toBe('factures');
    expect(plural('ar', 2, { two: 'مستندان', other: 'مستندات' })).toBe('مستندان');
    expect(plural('ja', 1, { one: 'never', other: '件' })).toBe('件');
  });
});
