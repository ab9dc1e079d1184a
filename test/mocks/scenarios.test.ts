import { describe, expect, it } from 'vitest';
import { createBackend, type Scenario, type ScenarioEnvironment, scenarios } from '../../mocks/index.ts';
import { askInvoices, NOW } from './ask.ts';
import { FakeClock } from '../fake-clock.ts';

function play(name: string) {
  const scenario = scenarios.find((one) => one.name === name) as Scenario;
  const backend = createBackend({ now: NOW, size: scenario.size ?? 'demo' });
  let isOffline = false;
  const environment: ScenarioEnvironment = { clock: new FakeClock(), offline: (value) => void (isOffline = value) };
  scenario.arrange?.({ backend, environment });
  return { scenario, backend, isOffline: () => isOffline, list: (query = '') => askInvoices(backend, query, scenario.persona) };
}

describe('scenarios of <client-invoices>', () => {
  it('have names of their own and cover every state of a read', () => {
    const names = scenarios.map(({ tag, name }) => `${tag} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(scenarios.map(({ state }) => state))).toEqual(
      new Set(['ready', 'empty', 'partial', 'stale', 'slow', 'loading', 'error', 'forbidden', 'signed-out', 'no-provider']),
    );
  });

  it('longest holds rows that the contract accepts and no layout expects', async () => {
    const { body } = await play('longest').list('?limit=7');
    const rows = body.items;
    expect(rows.map(({ number }) => number.length)).toEqual(Array(7).fill(35));
    expect(rows.some(({ totalInclTax }) => totalInclTax.currency === 'ZZZ')).toBe(true);
    expect(rows.some(({ totalInclTax }) => totalInclTax.amountMinor > 1e12)).toBe(true);
    expect(rows.some(({ legalEntity }) => legalEntity.name.trim() === '')).toBe(true);
    expect(rows.some(({ paymentStatus }) => paymentStatus === 'awaiting_netting')).toBe(true);
  });

  it.each([
    ['empty', '', 0],
    ['filtered-empty', '?q=BC-9999', 0],
    ['single-entity', '', 4],
    ['partner', '', 36],
    ['large', '', 100_000],
  ])('%s has what its name says', async (name, query, total) => {
    const { body } = await play(name).list(query);
    expect(body.page.total).toBe(total);
    if (name === 'single-entity') expect(new Set(body.items.map(({ legalEntity }) => legalEntity.id)).size).toBe(1);
  });

  it.each([
    ['error', [500, 500]],
    ['stale', [200, 503]],
    ['rate-limited', [429, 429]],
    ['forbidden', [403, 403]],
    ['signed-out', [401, 401]],
  ])('%s answers %o', async (name, statuses) => {
    const { list } = play(name);
    expect([(await list()).status, (await list()).status]).toEqual(statuses);
  });

  it('partial breaks one row', async () => {
    const { body } = await play('partial').list();
    expect(body.items.map(({ totalInclTax }) => (totalInclTax as unknown) === null).filter(Boolean)).toHaveLength(1);
  });

  it('offline says so to the environment and reaches nothing', async () => {
    const { isOffline, list } = play('offline');
    expect(isOffline()).toBe(true);
    await expect(list()).rejects.toThrow(TypeError);
  });
});
