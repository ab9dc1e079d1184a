import { addDays, type CivilDate, type DateRange, daysBetween } from '../../../src/contract/index.ts';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The first day of the month so many months before a date. */
export function monthStart(date: CivilDate, monthsBefore: number): CivilDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - monthsBefore;
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1, 2)}-01`;
}

/** The whole months that end before the month of a date. */
export const monthsUntil = (date: CivilDate, count: number): DateRange => ({
  from: monthStart(date, count),
  to: addDays(monthStart(date, 0), -1),
});

/** The working day so many working days after a date. */
export function addWorkingDays(date: CivilDate, count: number): CivilDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

const isWorkingDay = (date: CivilDate): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The maker of a seller's numbers: they rise with the date, none twice. `taken` are those that are given by hand. */
export function numbering(
  write: (year: string, sequence: string) => string,
  perDay: number,
  taken: readonly string[] = [],
): (issuedOn: CivilDate) => string {
  const used = new Set(taken);
  return (issuedOn) => {
    const year = issuedOn.slice(0, 4);
    const dayOfYear = daysBetween(`${year}-01-01`, issuedOn) + 1;
    let sequence = Math.max(1, Math.round(dayOfYear * perDay));
    while (used.has(write(year, pad(sequence, 4)))) sequence++;
    const number = write(year, pad(sequence, 4));
    used.add(number);
    return number;
  };
}
