import * as z from 'zod/mini';

/** The number of decimals of each ISO 4217 currency that does not have two. */
const EXPONENTS: Readonly<Record<string, number>> = Object.freeze({
  ...sameExponent(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...sameExponent(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...sameExponent(4, 'CLF UYW'),
  ...sameExponent(
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK ' +
      'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL ' +
      'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK ' +
      'SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  ),
});

function sameExponent(exponent: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, exponent]));
}

/**
 * The decimals of a currency, from ISO 4217 (never from `Intl`, whose digits are wrong for HUF, COP, IQD, MGA).
 * `undefined` for a code outside the table: its amounts cannot be read.
 */
export const currencyExponent = (currency: string): number | undefined =>
  Object.hasOwn(EXPONENTS, currency) ? EXPONENTS[currency] : undefined;

/** A currency code. One outside the ISO 4217 table is accepted here and shown as an amount that cannot be read. */
export const Currency = z.string().check(z.minLength(1), z.maxLength(10));

/** An exact amount: an integer of minor units (cents for EUR) and its currency. */
export const Money = z.object({
  amountMinor: z.int(),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/** The order of two amounts: by currency, then by minor units. */
export const compareMoney = (a: Money, b: Money): number =>
  a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.amountMinor - b.amountMinor;
