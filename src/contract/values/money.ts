import * as z from 'zod/mini';

/** The decimals of the currencies of ISO 4217. Each group is a first letter and then the two others of every code that begins with it. */
const EXPONENTS: Readonly<Record<string, number>> = Object.freeze({
  ...sameExponent(0, 'BIF CLP DJF GNF ISK JPY KMFRW PYG RWF UGXYI VNDUV XAFOFPF'),
  ...sameExponent(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...sameExponent(4, 'CLF UYW'),
  ...sameExponent(
    2,
    'AEDFNLLMDNGOARSUDWGZN BAMBDDTMDNDOBOVRLSDTNWPYNZD CADDFHEHFHWNYOPOURCUPVEZK DKKOPZD EGPRNTBUR FJDKP GBPELHSIPMDTQYD HKDNLTGUF ' +
      'IDRLSNRRR JMD KESGSHRPWYDZT LAKBPKRRDSL MADDLGAKDMKNTOPRUURVRWKXNXVYRZN NADGNIOOKPRZD PABENGKHPKRLN QAR RONSDUB ' +
      'SARBDCRDGEKGDHPLEOSRDSPTNVCYPZL THBJSMTOPRYTDWDZS UAHSDSNYUZS VEDES WST XCDCG YER ZARMWWG',
  ),
});

function sameExponent(exponent: number, groups: string): Record<string, number> {
  const codes = groups.split(' ').flatMap((group) => (group.slice(1).match(/../g) ?? []).map((rest) => `${group.charAt(0)}${rest}`));
  return Object.fromEntries(codes.map((code) => [code, exponent]));
}

/**
 * The decimals of a currency, from ISO 4217 (never from `Intl`, whose digits are wrong for HUF, COP, IQD, MGA).
 * `undefined` for a code outside the table: its amounts cannot be read.
 */
export const currencyExponent = (currency: string): number | undefined =>
  Object.hasOwn(EXPONENTS, currency) ? EXPONENTS[currency] : undefined;

/** A currency code. One outside the ISO 4217 table is accepted here and shown as an amount that cannot be read. */
export const Currency = z.string().check(z.regex(/^\S{1,10}$/));

/** An exact amount: an integer of minor units (cents for EUR) and its currency. */
export const Money = z.object({
  amountMinor: z.int(),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/** The order of two amounts: by currency, then by minor units. */
export const compareMoney = (a: Money, b: Money): number =>
  a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.amountMinor - b.amountMinor;
