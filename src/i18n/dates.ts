import type { CivilDate, DateRange, Instant } from '../contract/values/dates.ts';
import { keptFormatter } from './formatters.ts';
import { notationOf } from './notation.ts';

/** A civil date is written in the zone in which it is read as an instant, so that it is the same day everywhere. */
const CIVIL = { timeZone: 'UTC', calendar: 'gregory' } as const;

const digitsFormatter = keptFormatter(
  (locale) => new Intl.DateTimeFormat(locale, { ...CIVIL, day: '2-digit', month: '2-digit', year: 'numeric' }),
);
const monthFormatter = keptFormatter((locale) => new Intl.DateTimeFormat(locale, { ...CIVIL, month: 'short', year: 'numeric' }));
const timeFormatter = keptFormatter((locale, timeZone) => {
  const options = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
});

const asInstant = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

const parts = (date: CivilDate): [year: string, month: string, day: string] => [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];

/** The short text of a civil date: `31/01/2026` in French, `31 Jan 2026` in English. */
export function formatDate(date: CivilDate, locale: string): string {
  return notationOf(locale)?.date(...parts(date)) ?? digitsFormatter(locale).format(asInstant(date));
}

/** The short text of a month `YYYY-MM`: `janv. 2026`. */
export function formatMonth(month: string, locale: string): string {
  const name = notationOf(locale)?.months[Number(month.slice(5, 7)) - 1];
  return name ? `${name} ${month.slice(0, 4)}` : monthFormatter(locale).format(asInstant(`${month}-01`));
}

/** The shortest exact text of a period: `2026` for a year, `janv. 2026` for a month, else its first and last day. */
export function formatPeriod({ from, to }: DateRange, locale: string): string {
  const [year] = parts(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  if (from.endsWith('-01') && to === lastDayOfMonth(from)) return formatMonth(from.slice(0, 7), locale);
  return from === to ? formatDate(from, locale) : `${formatDate(from, locale)}\u00a0– ${formatDate(to, locale)}`;
}

function lastDayOfMonth(date: CivilDate): CivilDate {
  const [year, month] = parts(date);
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The time of day of a moment in an IANA zone, with the zone's name; in UTC when the zone is unknown. */
export function formatTime(instant: number | Instant, locale: string, timeZone: string): string {
  return timeFormatter(locale, timeZone).format(typeof instant === 'number' ? instant : Date.parse(instant));
}
