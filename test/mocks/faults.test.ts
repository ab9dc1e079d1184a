import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { type Answer, listInvoices, type Problem } from '../../src/contract/index.ts';
import { type Backend, createBackend, type Fault } from '../../mocks/index.ts';
import { Table } from '../../mocks/table.ts';
import { NOW } from './ask.ts';
import { FakeClock } from '../fake-clock.ts';

type Invoices = Answer<typeof listInvoices>;

const LIST = 'listInvoices';

function setUp(fault?: Fault) {
  const clock = new FakeClock();
  const backend = createBackend({ now: NOW, clock });
  if (fault) backend.faults.always(LIST, fault);
  return { clock, backend, call: (init?: RequestInit) => callOf(backend, init) };
}

const callOf = (backend: Backend, init: RequestInit = {}): Promise<Response> =>
  backend.fetch(`${backend.baseUrl}/invoices`, {
    headers: { authorization: `Bearer ${backend.tokenFor('billing')}` },
    redirect: 'error',
    ...init,
  });

const isWhole = (body: unknown): boolean => z.safeParse(listInvoices.response, body).success;

describe('faults', () => {
  it.each(['drop-request', 'drop-response'] as const)('%s loses the call as a network does', async (kind) => {
    await expect(setUp({ kind }).call()).rejects.toThrow(TypeError);
  });

  it('delay holds the answer for its time on the backend’s clock', async () => {
    const { call, clock } = setUp({ kind: 'delay', ms: 4000 });
    let status = 0;
    const answered = call().then((response) => (status = response.status));
    await clock.advance(3999);
    expect(status).toBe(0);
    await clock.advance(1);
    await answered;
    expect(status).toBe(200);
  });

  it.each([{ kind: 'never' }, { kind: 'delay', ms: 1000 }, { kind: 'reorder' }] as const)(
    'an abort ends the wait of %o with its reason',
    async (fault) => {
      const { call } = setUp(fault);
      const controller = new AbortController();
      const answered = call({ signal: controller.signal });
      controller.abort();
      await expect(answered).rejects.toMatchObject({ name: 'AbortError' });
    },
  );

  it('an abort before the call sends nothing on', async () => {
    const { call } = setUp();
    await expect(call({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('status answers a problem with its code and headers', async () => {
    const response = await setUp({ kind: 'status', status: 429, code: 'rate-limited', headers: { 'retry-after': '7' } }).call();
    expect([response.status, response.headers.get('retry-after'), response.headers.get('content-type')]).toEqual([
      429,
      '7',
      'application/problem+json',
    ]);
    expect((await response.json()) as Problem).toMatchObject({ code: 'rate-limited', status: 429 });
  });

  it('status answers any body of any type', async () => {
    const response = await setUp({ kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' }).call();
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      502,
      'text/html',
      '<h1>Bad gateway</h1>',
    ]);
  });

  it('F10 cut-body ends in the middle of the JSON', async () => {
    const response = await setUp({ kind: 'cut-body' }).call();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('F03 drip sends the headers at once and one byte at a time, until the call is aborted', async () => {
    const { call, clock } = setUp({ kind: 'drip', everyMs: 1000 });
    const controller = new AbortController();
    const response = await call({ signal: controller.signal });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    for (const character of '{"i') {
      const chunk = reader.read();
      await clock.advance(1000);
      expect(new TextDecoder().decode((await chunk).value)).toBe(character);
    }
    const rest = reader.read();
    controller.abort();
    await expect(rest).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('F12 wrong-type is a login page with 200', async () => {
    const response = await setUp({ kind: 'wrong-type' }).call();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<form>');
  });

  it('F13 empty is 204 without a body', async () => {
    const response = await setUp({ kind: 'empty' }).call();
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('F42 drift-row breaks one row and no other', async () => {
    const body = (await (
      await setUp({ kind: 'drift-row', index: 1, change: (row) => ({ ...row, totalInclTax: null }) }).call()
    ).json()) as Invoices;
    const fits = body.items.map((row) => isWhole({ ...body, items: [row] }));
    expect(fits).toEqual(body.items.map((_, index) => index !== 1));
  });

  it('F43 drift-body breaks the whole', async () => {
    const body: unknown = await (await setUp({ kind: 'drift-body', change: ({ items }) => ({ rows: items }) }).call()).json();
    expect(isWhole(body)).toBe(false);
  });

  it('T23 tenant-swap answers with another account’s rows and says so', async () => {
    const response = await setUp({ kind: 'tenant-swap', accountId: 'acc_Brumelle' }).call();
    expect(response.headers.get('x-guichet-account')).toBe('acc_Brumelle');
    const body = (await response.json()) as Invoices;
    expect(body.items.map(({ number }) => number)).toContain('2026-BE-0318');
  });

  it('F14 redirect leads to another origin, which fetch refuses to follow', async () => {
    const { call, backend } = setUp({ kind: 'redirect' });
    await expect(call()).rejects.toThrow(TypeError);
    const response = await backend.handle(new Request(`${backend.baseUrl}/invoices`));
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get('location') ?? '').origin).not.toBe(new URL(backend.baseUrl).origin);
  });

  it('F06 duplicate is worked on twice and answers as once', async () => {
    const work = vi.spyOn(Table.prototype, 'ordered');
    const response = await setUp({ kind: 'duplicate' }).call();
    expect(work).toHaveBeenCalledTimes(2);
    work.mockRestore();
    expect(isWhole(await response.json())).toBe(true);
  });

  it('F07 reorder lets the next answer go first', async () => {
    const { backend, call, clock } = setUp();
    backend.faults.script(LIST, [{ kind: 'reorder' }]);
    const order: string[] = [];
    const first = call().then(() => order.push('first'));
    await clock.advance(60_000);
    expect(order).toEqual([]);
    const second = call().then(() => order.push('second'));
    await clock.advance(0);
    await Promise.all([first, second]);
    expect(order).toEqual(['second', 'first']);
  });

  it('F18 expire-token ends the token for good; the person gets another', async () => {
    const { backend, call } = setUp();
    const old = backend.tokenFor('billing');
    backend.faults.script(LIST, [{ kind: 'expire-token' }]);
    const refused = await call();
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([401, 'session-expired']);
    expect((await call({ headers: { authorization: `Bearer ${old}` } })).status).toBe(401);
    expect(backend.tokenFor('billing')).not.toBe(old);
    expect((await call()).status).toBe(200);
  });

  it('F49 large is valid JSON of so many bytes', async () => {
    const text = await (await setUp({ kind: 'large', bytes: 300_000 }).call()).text();
    expect(text.length).toBeGreaterThanOrEqual(300_000);
    expect(isWhole(JSON.parse(text))).toBe(true);
  });
});

describe('the plan of faults', () => {
  const statusesOf = async (call: () => Promise<Response>, count: number) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index++) statuses.push((await call()).status);
    return statuses;
  };

  it('plays a script call by call, then what is constant', async () => {
    const { backend, call } = setUp({ kind: 'status', status: 503 });
    backend.faults.script(LIST, [null, { kind: 'status', status: 500 }, null]);
    expect(await statusesOf(call, 5)).toEqual([200, 500, 200, 503, 503]);
    backend.faults.clear();
    expect(await statusesOf(call, 1)).toEqual([200]);
  });

  it('an operation’s own plan goes before the plan for all', async () => {
    const { backend, call } = setUp({ kind: 'status', status: 500 });
    backend.faults.always('*', { kind: 'status', status: 503 });
    expect((await call()).status).toBe(500);
    const session = await backend.fetch(`${backend.baseUrl}/session`);
    expect(session.status).toBe(503);
  });

  it('a rate strikes by the seed: the same calls in each run, about as often as it says', async () => {
    const strike = async (seed: number) => {
      const backend = createBackend({ seed, now: NOW });
      backend.faults.rate(LIST, 0.3, { kind: 'status', status: 503 });
      return statusesOf(() => callOf(backend), 200);
    };
    const first = await strike(7);
    expect(await strike(7)).toEqual(first);
    expect(await strike(8)).not.toEqual(first);
    const struck = first.filter((status) => status === 503).length;
    expect(struck).toBeGreaterThan(40);
    expect(struck).toBeLessThan(80);
  });

  it('counts calls by operation and notes each request', async () => {
    const { backend, call } = setUp();
    await call();
    await call({ headers: { authorization: 'Bearer nobody', 'x-request-id': 'abc' } });
    await backend.fetch(`${backend.baseUrl}/nothing`);
    expect(backend.faults.calls).toEqual({ [LIST]: 2 });
    expect(backend.requests.map(({ operation, method }) => `${method} ${operation}`)).toEqual([`GET ${LIST}`, `GET ${LIST}`]);
    expect(backend.requests[1]).toMatchObject({ url: `${backend.baseUrl}/invoices`, headers: { 'x-request-id': 'abc' } });
  });
});
