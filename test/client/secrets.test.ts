import { describe, expect, it } from 'vitest';
import { listInvoices } from '../../src/contract/index.ts';
import { givenClient } from './given-client.ts';
import { makePage } from './samples.ts';
import { json, problem } from './scripted-fetch.ts';

describe('secrets', () => {
  it('T12 P18 the token is in no snapshot, no error and nothing that can be reached from the client', async () => {
    const canary = 'tok_CANARY_7f3a';
    const news: unknown[] = [];
    const keep = (snapshot: unknown) => news.push(snapshot);
    for (const answer of [
      () => json(makePage([])),
      () => problem(401),
      () => problem(500, { detail: 'x' }),
      () => json('{'),
      () => Promise.reject(new Error(canary)),
    ]) {
      const given = givenClient({ getToken: () => canary, invoices: answer, connection: { accountId: 'acc_000001' } });
      given.client.observeSession(keep);
      given.client.observe(listInvoices, { query: {} }, keep);
      await given.clock.advance(60_000);
      news.push(given.client);
      for (const { url, headers } of given.sent) {
        expect(url.href).not.toContain(canary);
        expect([...headers].filter(([, value]) => value.includes(canary)).map(([name]) => name)).toEqual(['authorization']);
      }
    }
    expect(everyTextIn(news).filter((text) => text.includes(canary))).toEqual([]);
    expect(JSON.stringify(news)).not.toContain(canary);
  });
});

/** Every text that can be reached from a value, hidden properties and prototypes included. */
function everyTextIn(value: unknown, seenBefore = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seenBefore.has(value)) return [];
  seenBefore.add(value);
  const properties = Object.values(Object.getOwnPropertyDescriptors(value)).map((property) => property.value as unknown);
  return [...properties, Object.getPrototypeOf(value)].flatMap((part) => everyTextIn(part, seenBefore));
}
