/** How a shipped language writes numbers and dates: by hand, because the first use of `Intl` in a page costs 18 ms. */
export interface Notation {
  readonly group: string;
  readonly decimal: string;
  readonly euros: (amount: string) => string;
  readonly date: (year: string, month: string, day: string) => string;
  /** The short names of the months, January first. */
  readonly months: readonly string[];
  /** The plural form of a number that is not negative. */
  readonly plural: (n: number) => 'one' | 'many' | 'other';
}

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** The minus of the screen, as wide as a figure; `-` is for files. */
export const MINUS = '\u2212';

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const FRENCH: Notation = {
  group: NARROW_NO_BREAK_SPACE,
  decimal: ',',
  euros: (amount) => `${amount}${NO_BREAK_SPACE}€`,
  date: (year, month, day) => `${day}/${month}/${year}`,
  months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  plural: (n) => (n < 2 ? 'one' : n % 1_000_000 === 0 ? 'many' : 'other'),
};

const ENGLISH: Notation = {
  group: ',',
  decimal: '.',
  euros: (amount) => `€${amount}`,
  date: (year, month, day) => `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1]} ${year}`,
  months: ENGLISH_MONTHS,
  plural: (n) => (n === 1 ? 'one' : 'other'),
};

const NOTATIONS: ReadonlyMap<string, Notation> = new Map([
  ['fr', FRENCH],
  ['fr-BE', FRENCH],
  ['en', ENGLISH],
]);

/** The notation of a shipped language; `undefined` for a locale that is left to `Intl`. */
export const notationOf = (locale: string): Notation | undefined => NOTATIONS.get(locale);

/** A string of digits in groups of three. */
export const groupDigits = (digits: string, { group }: Notation): string => digits.replace(/\B(?=(\d{3})+$)/g, group);
