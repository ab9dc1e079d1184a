import { describe, expect, it } from 'vitest';
import { embedding } from './embedding.ts';
import { closeAfterEach, startSite, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

/** Days on which clocks change somewhere, a leap day and the edges of years. */
const DUE = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2024-02-29', '2025-12-31', '2026-01-01', '2026-04-05'];
/** Zones, and the minutes that each is behind UTC at noon of the first day above. */
const ZONES = [
  ['Pacific/Kiritimati', -840],
  ['Asia/Kolkata', -330],
  ['Europe/Paris', -120],
  ['America/St_Johns', 150],
  ['America/Santiago', 180],
  ['Pacific/Pago_Pago', 660],
] as const;

/** A client without invoices is given one for each due date. */
const APP = `
import { createBackend, line, makeInvoice } from './guichet-mocks.js';
const backend = createBackend({ now: '2026-11-22T23:30:00Z' });
const { accountId } = backend.personas.newcomer;
const entity = { id: 'len_ZonesOfAll', accountId, legalName: 'Zones', country: 'FR', status: 'active' };
backend.insert('legalEntities', [entity]);
backend.insert('invoices', ${JSON.stringify(DUE)}.map((dueOn) =>
  makeInvoice({ number: dueOn, issuedOn: dueOn, dueOn, entity, lines: [line('Abonnement', '1', '10.00')] })));
const provider = document.querySelector('guichet-provider');
provider.fetch = backend.fetch;
provider.getToken = async () => backend.tokenFor('newcomer');
provider.baseUrl = backend.baseUrl;
`;

const inDigits = (date: string): string => date.split('-').reverse().join('/');

closeAfterEach();

describe('F53 due dates on screens all over the world', () => {
  it.each(ZONES)('are the same civil dates in %s', async (zone, behind) => {
    const site = await startSite(embedding({ app: APP }));
    const visited = await visit(`${site.origin}/`, (page) => page.emulateTimezone(zone));
    const { page } = visited;
    expect(await page.evaluate(() => new Date('2026-03-29T12:00:00Z').getTimezoneOffset())).toBe(behind);
    const invoices = new InvoicesPage(page);
    await invoices.reaches('ready');
    const newestFirst = [...DUE].sort().reverse();
    expect(await invoices.column('number')).toEqual(newestFirst.map((date) => expect.stringContaining(date) as string));
    expect(await invoices.column('due-on')).toEqual(newestFirst.map(inDigits));
    expect(await invoices.column('issued-on')).toEqual(newestFirst.map(inDigits));
  });
});
