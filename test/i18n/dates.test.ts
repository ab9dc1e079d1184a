import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/contract/values/dates.ts';
import { formatDate, formatMonth, formatPeriod, formatTime } from '../../src/i18n/dates.ts';
import { normalised } from './spaces.ts';

const anyDate = fc.integer({ min: 0, max: 109_571 }).map((days) => addDays('1900-01-01', days));
const byIntl = (date: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Date.parse(`${date}T00:00:00Z`));

describe('formatDate', () => {
  it('agrees with Intl on every date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const digits = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
        expect(formatDate(date, 'fr')).toBe(byIntl(date, 'fr-FR', digits));
        expect(formatDate(date, 'fr-BE')).toBe(byIntl(date, 'fr-BE', digits));
        const [year, month, day] = date.split('-').map(Number);
        expect(formatDate(date, 'en')).toBe(`${day} ${byIntl(date, 'en-US', { month: 'short' })} ${year}`);
        expect(new Date(`${formatDate(date, 'en')} UTC`).getUTCMonth()).toBe((month ?? 0) - 1);
      }),
    );
  });

  it('writes other languages in digits by their own order', () => {
    expect(formatDate('2026-01-31', 'de')).toBe('31.01.2026');
    expect(formatDate('2026-01-31', 'nl-BE')).toBe('31/01/2026');
  });

  it('keeps the calendar of the invoice in languages that have another', () => {
    expect(formatDate('2026-01-31', 'fa-u-nu-latn')).toContain('2026');
  });
});

const ZONES = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Pacific/Pago_Pago', 'Europe/Paris'];
const DATES = {
  '2026-03-29': '29/03/2026',
  '2026-10-25': '25/10/2026',
  '2026-01-01': '01/01/2026',
  '2026-12-31': '31/12/2026',
  '2024-02-29': '29/02/2024',
  '2026-02-28': '28/02/2026',
  '1900-01-01': '01/01/1900',
  '2199-12-31': '31/12/2199',
};

describe('civil dates', () => {
  it.each(ZONES)('F53 are the same days on a machine in %s', (zone) => {
    const module = new URL('../../src/i18n/dates.ts', import.meta.url).href;
    const script = `import { formatDate, formatPeriod } from '${module}';
      console.log(JSON.stringify(${JSON.stringify(Object.keys(DATES))}.map((date) => [
        formatDate(date, 'fr'), formatDate(date, 'nl-BE'), formatPeriod({ from: date.slice(0, 8) + '01', to: date }, 'fr')])));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const rows = JSON.parse(output) as [string, string, string][];

    expect(rows.map(([french]) => french)).toEqual(Object.values(DATES));
    expect(rows.map(([, dutch]) => dutch)).toEqual(Object.values(DATES));
    expect(rows.map(([, , period]) => normalised(period))).toEqual([
      '01/03/2026 – 29/03/2026',
      '01/10/2026 – 25/10/2026',
      '01/01/2026',
      'déc. 2026',
      'févr. 2024',
      'févr. 2026',
      '01/01/1900',
      'déc. 2199',
    ]);
  });
});

describe('formatMonth', () => {
  it('agrees with Intl on every month', () => {
    for (let month = 1; month <= 12; month += 1) {
      const text = `2026-${String(month).padStart(2, '0')}`;
      expect(formatMonth(text, 'fr')).toBe(byIntl(`${text}-01`, 'fr-FR', { month: 'short', year: 'numeric' }));
      expect(formatMonth(text, 'en')).toBe(byIntl(`${text}-01`, 'en-US', { month: 'short', year: 'numeric' }));
    }
    expect(formatMonth('2026-01', 'nl')).toBe('jan 2026');
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-01-01', '2026-01-31', 'janv. 2026'],
    ['2024-02-01', '2024-02-29', 'févr. 2024'],
    ['2024-02-01', '2024-02-28', '01/02/2024 – 28/02/2024'],
    ['2026-01-01', '2026-03-31', '01/01/2026 – 31/03/2026'],
    ['2026-01-15', '2027-01-14', '15/01/2026 – 14/01/2027'],
    ['2026-01-01', '2027-12-31', '01/01/2026 – 31/12/2027'],
    ['2026-05-04', '2026-05-04', '04/05/2026'],
  ])('writes %s to %s as %s', (from, to, text) => {
    expect(normalised(formatPeriod({ from, to }, 'fr'))).toBe(text);
  });
});

describe('formatTime', () => {
  it('F53 writes the time of the account’s zone with the zone’s name, on both sides of a change of hour', () => {
    expect(normalised(formatTime('2026-03-29T00:30:00Z', 'fr', 'Europe/Paris'))).toBe('01:30 UTC+1');
    expect(normalised(formatTime('2026-03-29T01:30:00Z', 'fr', 'Europe/Paris'))).toBe('03:30 UTC+2');
    expect(normalised(formatTime('2026-10-25T00:30:00Z', 'fr', 'Europe/Paris'))).toBe('02:30 UTC+2');
    expect(normalised(formatTime('2026-10-25T01:30:00Z', 'fr', 'Europe/Paris'))).toBe('02:30 UTC+1');
    expect(normalised(formatTime(Date.UTC(2026, 0, 1, 9, 5), 'fr', 'Asia/Kolkata'))).toBe('14:35 UTC+5:30');
  });

  it.each(['', 'Nowhere/Land', 'CET-junk'])('F53 falls back to UTC for the zone %j', (zone) => {
    expect(normalised(formatTime('2026-01-01T09:05:00Z', 'fr', zone))).toBe('09:05 UTC');
  });

  it('F55 writes a time in some way for any locale', () => {
    expect(formatTime('2026-01-01T09:05:00Z', 'fr_FR', 'UTC')).toBe('09:05 UTC');
  });
});
