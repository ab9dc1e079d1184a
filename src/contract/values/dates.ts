import * as z from 'zod/mini';

const DAY_MS = 86_400_000;

/** A calendar date without a time, `YYYY-MM-DD`, a real one between 1900 and 2199. It never passes through a local `Date`. */
export const CivilDate = z.iso.date().check(z.regex(/^(19|20|21)\d\d-/));
export type CivilDate = z.infer<typeof CivilDate>;

/** A moment, RFC 3339 in UTC (`2026-11-22T09:30:00Z`). */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/));
export type Instant = z.infer<typeof Instant>;

/** A period of whole days, both ends included. */
export const DateRange = z.object({ from: CivilDate, to: CivilDate });
export type DateRange = z.infer<typeof DateRange>;

const toDays = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The whole days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toDays(to) - toDays(from);

/** The civil date so many days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => new Date((toDays(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** The civil date of a moment in an IANA time zone; in UTC when the zone is unknown. */
export function civilDateIn(timeZone: string, instant: number | Instant): CivilDate {
  const moment = new Date(instant);
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  } catch {
    return moment.toISOString().slice(0, 10);
  }
}
