import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  civilDateIn,
  compareMoney,
  currencyExponent,
  DateRange,
  daysBetween,
  Id,
  Instant,
  Money,
  openEnum,
  SearchText,
} from '../../src/contract/index.ts';

const accepts = (schema: z.ZodMiniType, value: unknown): boolean => z.safeParse(schema, value).success;

describe('currencies', () => {
  it.each([
    ['EUR', 2],
    ['CHF', 2],
    ['HUF', 2],
    ['COP', 2],
    ['MGA', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['TND', 3],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %i decimals by ISO 4217, whatever Intl says', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });

  it('the table is that of ISO 4217, code by code', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.flatMap((second) => letters.map((third) => first + second + third)));
    const known = (exponent: number) => codes.filter((code) => currencyExponent(code) === exponent).join(' ');
    expect(known(0)).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF');
    expect(known(3)).toBe('BHD IQD JOD KWD LYD OMR TND');
    expect(known(4)).toBe('CLF UYW');
    expect(known(2)).toBe(
      'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK ' +
        'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL ' +
        'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK ' +
        'SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
    );
  });

  it.each(['ZZZ', 'EU', '', 'eur', 'constructor', '__proto__'])('%j is outside the table', (currency) => {
    expect(currencyExponent(currency)).toBeUndefined();
  });
});

describe('money', () => {
  it('is a whole number of minor units, up to the safe ones', () => {
    expect(accepts(Money, { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' })).toBe(true);
    for (const amountMinor of [0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Infinity, '1', null, undefined]) {
      expect(accepts(Money, { amountMinor, currency: 'EUR' })).toBe(false);
    }
  });

  it('reads a currency outside the table, so that its row can be shown', () => {
    expect(accepts(Money, { amountMinor: 1, currency: 'ZZZ' })).toBe(true);
    expect(accepts(Money, { amountMinor: 1, currency: null })).toBe(false);
  });

  it('compares by currency, then by minor units', () => {
    const amounts = [
      { amountMinor: 1, currency: 'JPY' },
      { amountMinor: 5, currency: 'EUR' },
      { amountMinor: -7, currency: 'EUR' },
      { amountMinor: 900, currency: 'CHF' },
    ];
    expect(amounts.sort(compareMoney).map(({ amountMinor }) => amountMinor)).toEqual([900, -7, 5, 1]);
  });
});

describe('civil dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2025-02-29', '1899-12-31', '2200-01-01', '2026-1-1', '2026-01-01T00:00:00Z', '', 'today'])(
    'refuses %j',
    (text) => {
      expect(accepts(CivilDate, text)).toBe(false);
    },
  );

  it.each(['1900-01-01', '2024-02-29', '2026-11-22', '2199-12-31'])('accepts %s', (text) => {
    expect(accepts(CivilDate, text)).toBe(true);
  });

  it('a range has two real days', () => {
    expect(accepts(DateRange, { from: '2026-03-01', to: '2026-03-01' })).toBe(true);
    expect(accepts(DateRange, { from: '2026-03-01', to: '2026-02-30' })).toBe(false);
    expect(accepts(DateRange, { from: '2026-03-01' })).toBe(false);
  });

  it('counts and adds days alike over changes of the hour and leap days', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.integer({ min: -3000, max: 3000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
    expect(addDays('2026-01-20', 30)).toBe('2026-02-19');
    expect(addDays('2026-01-20', 60)).toBe('2026-03-21');
    expect(addDays('2026-12-31', 60)).toBe('2027-03-01');
  });

  it('knows the day of a moment in each zone', () => {
    const moment = '2026-03-28T23:30:00Z';
    expect(civilDateIn('Europe/Paris', moment)).toBe('2026-03-29');
    expect(civilDateIn('UTC', moment)).toBe('2026-03-28');
    expect(civilDateIn('Pacific/Kiritimati', moment)).toBe('2026-03-29');
    expect(civilDateIn('America/Los_Angeles', moment)).toBe('2026-03-28');
  });

  it('takes moments in UTC only', () => {
    expect(accepts(Instant, '2026-11-22T09:30:00Z')).toBe(true);
    for (const text of [
      '2026-11-22T09:30:00+01:00',
      '2026-11-22T24:00:00Z',
      '2026-11-22T09:60:00Z',
      '2026-11-22',
      '2026-11-22 09:30:00Z',
    ]) {
      expect(accepts(Instant, text)).toBe(false);
    }
  });
});

describe('texts', () => {
  it('an open enumeration keeps a code that it does not know', () => {
    const status = openEnum(['paid', 'unpaid']);
    expect(z.parse(status, 'awaiting_netting')).toBe('awaiting_netting');
    expect(accepts(status, 20)).toBe(false);
    expect(accepts(status, null)).toBe(false);
  });

  it('an id carries the prefix of its kind', () => {
    expect(accepts(Id('inv'), 'inv_abc123')).toBe(true);
    for (const id of ['acc_abc123', 'inv_abc', 'inv_abc/../12', 'inv_abc123\n', '']) expect(accepts(Id('inv'), id)).toBe(false);
  });

  it('a search has from two to two hundred characters', () => {
    for (const text of ['F-', 'x'.repeat(200), 'a\nb']) expect(accepts(SearchText, text)).toBe(true);
    for (const text of ['', 'x', 'x'.repeat(201), 12]) expect(accepts(SearchText, text)).toBe(false);
  });
});
