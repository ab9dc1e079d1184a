import { afterEach, describe, expect, it, vi } from 'vitest';
import { GuichetError } from '../../src/client/errors.ts';
import { dropped, failing, givenTransport } from './given-transport.ts';
import { endless, json, never, problem } from './scripted-fetch.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what is sent', () => {
  it('P18 P19 sends no cookie, keeps no copy, follows no redirect, names no referrer', async () => {
    const { outcome, sent } = givenTransport(() => json({}));
    await outcome();
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(sent[0]?.init.method ?? 'GET').toBe('GET');
  });

  it('P18 puts the token in the Authorization header and nowhere else', async () => {
    const { outcome, sent } = givenTransport(() => json({}));
    await outcome();
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token-1');
    const others = [...(sent[0]?.headers ?? [])].filter(([name]) => name !== 'authorization');
    expect(JSON.stringify([sent[0]?.url, others])).not.toContain('token-1');
  });

  it('gives every try a request id of its own, a UUID of version 4', async () => {
    const { outcome, sent } = failing(500);
    await outcome();
    const ids = sent.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('F72 makes request ids on a plain-http page', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { outcome, sent } = givenTransport(() => json({}));
    await outcome();
    expect(sent[0]?.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('hands on the account and the request id of the answer', async () => {
    const { outcome, sent } = givenTransport(() => json({ a: 1 }, { 'x-guichet-account': 'acc_000001' }));
    expect((await outcome()).outcome).toEqual({
      body: { a: 1 },
      account: 'acc_000001',
      tokenSerial: 1,
      requestId: sent[0]?.headers.get('x-request-id'),
    });
  });
});

describe('deadlines', () => {
  it('F02 gives a backend that never answers ten seconds, once more, and no longer than thirty', async () => {
    const { outcome, sent, clock } = givenTransport(never);
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'timeout', operation: 'listThings', retryable: true });
    expect(sent).toHaveLength(2);
    expect(sent.every(({ signal }) => signal.aborted)).toBe(true);
    expect(tookMs).toBeGreaterThanOrEqual(20_000);
    expect(tookMs).toBeLessThanOrEqual(30_000);
    expect(clock.pending).toBe(0);
  });

  it('F03 covers the body: one that drips for ever is given up', async () => {
    const { outcome, sent } = givenTransport(() => endless('{"items":', '['));
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'timeout' });
    expect(sent).toHaveLength(2);
    expect(tookMs).toBeLessThanOrEqual(30_000);
  });

  it('F03 covers the body of a refusal too', async () => {
    const { outcome } = givenTransport(
      () => new Response(endless('{').body, { status: 500, headers: { 'content-type': 'application/json' } }),
    );
    expect((await outcome()).outcome).toMatchObject({ kind: 'timeout' });
  });

  it('T36 ends a fetch that ignores its signal', async () => {
    const { outcome } = givenTransport(never, { fetch: () => new Promise(() => undefined) });
    expect((await outcome()).outcome).toMatchObject({ kind: 'timeout' });
  });

  it('ends within thirty seconds whatever the waits and tries add up to, with the last error it met', async () => {
    const { outcome } = givenTransport((_, nth) =>
      nth === 0 ? problem(503, {}, { 'retry-after': '10' }) : nth === 1 ? problem(429, {}, { 'retry-after': '10' }) : never(),
    );
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'rate-limit' });
    expect(tookMs).toBe(30_000);
  });

  it('leaves no timer and no listener behind after an answer', async () => {
    const { outcome, clock, controller } = givenTransport(() => json({}));
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    await outcome(0);
    expect(clock.pending).toBe(0);
    expect(added).toHaveBeenCalledTimes(removed.mock.calls.length);
  });

  it('ends at once when its caller aborts, also between two tries', async () => {
    const { send, clock, controller, sent } = failing(503);
    const sending = send();
    await clock.advance(0);
    controller.abort();
    expect(await sending).toBeInstanceOf(GuichetError);
    await clock.advance(60_000);
    expect(sent).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});

describe('offline', () => {
  it('F15 asks neither for a token nor the backend', async () => {
    const { outcome, sent, getToken } = givenTransport(() => json({}), { isOnline: () => false });
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'network', reason: 'offline', retryable: true });
    expect(sent).toHaveLength(0);
    expect(getToken).not.toHaveBeenCalled();
  });

  it('F15 names a connection lost on the way', async () => {
    let isOnline = true;
    const { outcome, sent } = givenTransport(
      () => {
        isOnline = false;
        return dropped();
      },
      { isOnline: () => isOnline },
    );
    expect((await outcome()).outcome).toMatchObject({ kind: 'network', reason: 'offline' });
    expect(sent).toHaveLength(1);
  });
});
