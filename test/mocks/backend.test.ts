import { describe, expect, it } from 'vitest';
import { createBackend, line, makeInvoice } from '../../mocks/index.ts';
import { LEGAL_ENTITIES } from '../../mocks/data/organisation.ts';
import { allInvoices, ask, askInvoices, backendToday, NOW } from './ask.ts';
import { FakeClock } from '../fake-clock.ts';

const newInvoice = (number = 'F-NEW') =>
  makeInvoice({ number, issuedOn: '2026-11-22', entity: LEGAL_ENTITIES.ostrelinIndustrie, lines: [line('a', '1', '10.00')] });

describe('reference backend', () => {
  it('is the same for the same seed and day, and another for another seed', async () => {
    const everything = async (seed: number) => {
      const backend = createBackend({ seed, now: NOW });
      return JSON.stringify([await allInvoices(backend), await allInvoices(backend, {}, 'partner'), backend.tokenFor('admin')]);
    };
    const first = await everything(1);
    expect(await everything(1)).toBe(first);
    expect(await everything(2)).not.toBe(first);
  });

  it('answers a browser’s preflight, and lets any origin read what the contract exposes', async () => {
    const backend = backendToday();
    const preflight = await backend.handle(new Request(`${backend.baseUrl}/invoices`, { method: 'OPTIONS' }));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-Guichet-Account');
    const { headers } = await ask(backend, '/invoices', 'billing', { 'x-request-id': '0f2c' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toMatch(/Date.*Retry-After.*X-Request-Id.*X-Guichet-Account/);
    expect(headers.get('x-request-id')).toBe('0f2c');
    expect(headers.get('date')).toBe('Sun, 22 Nov 2026 09:00:00 GMT');
    expect(backend.faults.calls).toEqual({ listInvoices: 1 });
  });

  it('shows what is inserted, and logs it in order', async () => {
    const backend = backendToday();
    const before = (await askInvoices(backend)).body.page.total ?? 0;
    const rows = [newInvoice('F-NEW-1'), newInvoice('F-NEW-2')];
    backend.insert('invoices', rows);
    const { body } = await askInvoices(backend);
    expect(body.page.total).toBe(before + 2);
    expect(body.items.slice(0, 2).map(({ number }) => number)).toEqual(['F-NEW-2', 'F-NEW-1']);
    expect(backend.log).toEqual(rows.map(({ id }) => ({ table: 'invoices', id, at: Date.parse(NOW) })));
  });

  it('takes no row that breaks the contract, and none twice', async () => {
    const backend = backendToday();
    const total = async () => (await askInvoices(backend)).body.page.total;
    const before = await total();
    const broken = { ...newInvoice('F-NEW-2'), issuedOn: '2026-02-30' };
    expect(() => backend.insert('invoices', [newInvoice(), broken])).toThrow();
    expect(() => backend.insert('invoices', [newInvoice(), newInvoice()])).toThrow('is taken');
    expect([await total(), backend.log]).toEqual([before, []]);
  });

  it('waits its latency on its clock before each answer', async () => {
    const clock = new FakeClock();
    const backend = createBackend({ now: NOW, clock, latency: () => 250 });
    let isAnswered = false;
    const answer = askInvoices(backend).then(() => (isAnswered = true));
    await clock.advance(249);
    expect(isAnswered).toBe(false);
    await clock.advance(1);
    await answer;
    expect(isAnswered).toBe(true);
  });

  it('marks as unread what the person has not opened', async () => {
    const unread = async (persona: 'billing' | 'viewer') =>
      (await allInvoices(backendToday(), {}, persona)).filter((invoice) => invoice.unread).length;
    expect(await unread('billing')).toBe(8);
    expect(await unread('viewer')).toBe(64);
  });

  it('answers at the address that it is given', async () => {
    const backend = createBackend({ now: NOW, baseUrl: 'https://portal.acme.example/api/v1/' });
    const response = await backend.fetch('https://portal.acme.example/api/v1/session', {
      headers: { authorization: `Bearer ${backend.tokenFor('admin')}` },
    });
    expect(response.status).toBe(200);
  });
});
