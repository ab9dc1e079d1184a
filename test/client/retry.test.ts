import { describe, expect, it } from 'vitest';
import { GuichetError } from '../../src/client/errors.ts';
import { dropped, failing, givenTransport } from './given-transport.ts';
import { endless, json, problem } from './scripted-fetch.ts';

describe('retries', () => {
  it('F04 sends a lost request again, at most twice', async () => {
    const lostOnce = givenTransport((_, nth) => (nth === 0 ? dropped() : json({ ok: true })));
    expect((await lostOnce.outcome()).outcome).toMatchObject({ body: { ok: true } });
    expect(lostOnce.sent).toHaveLength(2);

    const lost = givenTransport(dropped);
    expect((await lost.outcome()).outcome).toMatchObject({ kind: 'network', retryable: true, operation: 'listThings' });
    expect(lost.sent).toHaveLength(3);
  });

  it('F11 treats a connection reset in the body as a lost request', async () => {
    const reset = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) }), {
        headers: { 'content-type': 'application/json' },
      });
    const { outcome, sent } = givenTransport((_, nth) => (nth === 0 ? reset() : json({})));
    expect((await outcome()).outcome).toMatchObject({ body: {} });
    expect(sent).toHaveLength(2);
  });

  it.each([408, 429, 500, 502, 503, 504])('F35 F37 tries a %i three times', async (status) => {
    const { outcome, sent } = failing(status);
    expect((await outcome()).outcome).toMatchObject({ status });
    expect(sent).toHaveLength(3);
  });

  it.each([400, 403, 404, 405, 409, 410, 415, 418, 422, 501, 505])('F33 tries a %i once', async (status) => {
    const { outcome, sent } = failing(status);
    expect((await outcome()).outcome).toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  it('waits a random part of 300 ms, then of 600 ms', async () => {
    const { clock, send, sent } = failing(500);
    clock.chance = () => 0.999;
    void send();
    await clock.advance(299);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    await clock.advance(598);
    expect(sent).toHaveLength(2);
    await clock.advance(2);
    expect(sent).toHaveLength(3);
  });

  it('F10 reads a body that was cut once more, then says so', async () => {
    const { outcome, sent } = givenTransport(() => json('{"items":[{"id":'));
    expect((await outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'shape' });
    expect(sent).toHaveLength(2);
    const healed = givenTransport((_, nth) => json(nth === 0 ? '{"items":[' : '{"items":[]}'));
    expect((await healed.outcome()).outcome).toMatchObject({ body: { items: [] } });
  });

  it('F38 spends at most 20 retries in a long outage: tries stay under 1.2 × requests after the first 20', async () => {
    const { send, clock, sent } = failing(503);
    for (let burst = 0; burst < 10; burst += 1) {
      for (let widget = 0; widget < 50; widget += 1) void send();
      await clock.advance(30_000);
    }
    expect(sent.length).toBeLessThanOrEqual(20 + 1.2 * 500);
    expect(sent.length).toBe(520);
  });

  it('F37 earns a retry by ten successes, never more than 20 in all', async () => {
    let status = 503;
    const { send, clock, sent } = givenTransport(() => (status === 200 ? json({}) : problem(status)));
    const requests = async (count: number) => {
      const before = sent.length;
      for (let n = 0; n < count; n += 1) void send();
      await clock.advance(30_000);
      return sent.length - before;
    };
    expect(await requests(50)).toBe(70);
    status = 200;
    expect(await requests(30)).toBe(30);
    status = 503;
    expect(await requests(50)).toBeLessThanOrEqual(53);
    status = 200;
    await requests(500);
    status = 503;
    expect(await requests(50)).toBe(70);
  });
});

describe('Retry-After', () => {
  const DATE = 'Sun, 22 Nov 2026 09:00:00 GMT';
  const afterDate = (seconds: number) => new Date(Date.parse(DATE) + seconds * 1000).toUTCString();

  it.each([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['a date', { 'retry-after': afterDate(7), date: DATE }, 7_000],
    [
      'a date, on a machine a day late',
      {
        'retry-after': new Date(Date.parse(afterDate(7)) + 86_400_000).toUTCString(),
        date: new Date(Date.parse(DATE) + 86_400_000).toUTCString(),
      },
      7_000,
    ],
    [
      'a date, on a machine a day early',
      {
        'retry-after': new Date(Date.parse(afterDate(7)) - 86_400_000).toUTCString(),
        date: new Date(Date.parse(DATE) - 86_400_000).toUTCString(),
      },
      7_000,
    ],
    ['exactly ten seconds', { 'retry-after': '10' }, 10_000],
    ['a date that has passed', { 'retry-after': afterDate(-500), date: DATE }, 0],
    ['zero', { 'retry-after': '0' }, 0],
    ['a negative number', { 'retry-after': '-1' }, 0],
    ['junk', { 'retry-after': 'soon' }, 0],
    ['a date without the answer’s own', { 'retry-after': afterDate(7) }, 0],
  ])('F34 %s: tries again by itself, not before', async (_, headers, waitMs) => {
    const { clock, send, sent } = givenTransport((__, nth) => (nth === 0 ? problem(429, {}, headers) : json({ ok: true })));
    const sending = send();
    if (waitMs > 0) await clock.advance(waitMs - 1);
    else await clock.advance(0);
    expect(sent).toHaveLength(1);
    await clock.advance(301);
    expect(sent).toHaveLength(2);
    expect(await sending).toMatchObject({ body: { ok: true } });
  });

  it.each([
    ['eleven seconds', { 'retry-after': '11' }, 11],
    ['a minute', { 'retry-after': '60' }, 60],
    ['a date in half a minute', { 'retry-after': afterDate(30), date: DATE }, 30],
    ['more than a minute', { 'retry-after': '61' }, undefined],
    ['an absurd number', { 'retry-after': '1000000000' }, undefined],
    ['a number beyond all numbers', { 'retry-after': '9'.repeat(400) }, undefined],
  ])('F34 %s: an error at once, with a countdown up to a minute', async (_, headers, seconds) => {
    const { outcome, sent } = failing(429, headers);
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'rate-limit', status: 429, retryAfterSeconds: seconds, retryable: true });
    expect(sent).toHaveLength(1);
    expect(tookMs).toBe(0);
  });

  it('F34 takes the seconds of the problem where the header cannot be read', async () => {
    const { outcome } = givenTransport(() => problem(429, { code: 'rate-limited', retryAfterSeconds: 42 }));
    expect((await outcome()).outcome).toMatchObject({ kind: 'rate-limit', reason: 'rate-limited', retryAfterSeconds: 42 });
  });

  it('F37 obeys a 503 too', async () => {
    const { outcome, sent } = failing(503, { 'retry-after': '45' });
    expect((await outcome()).outcome).toMatchObject({ kind: 'server', status: 503, retryAfterSeconds: 45 });
    expect(sent).toHaveLength(1);
  });
});

describe('401', () => {
  it('F18 renews the token and repeats once, in silence', async () => {
    const { outcome, sent, getToken } = givenTransport((_, nth) =>
      nth === 0 ? problem(401, { code: 'session-expired' }) : json({ ok: true }),
    );
    const { outcome: reply, tookMs } = await outcome();
    expect(reply).toMatchObject({ body: { ok: true }, tokenSerial: 2 });
    expect(tookMs).toBe(0);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(getToken.mock.calls).toEqual([
      ['initial', undefined],
      ['unauthorized', 'token-1'],
    ]);
  });

  it('F19 asks for one token when fifty requests are refused, and repeats each once', async () => {
    const { send, clock, sent, getToken } = givenTransport(({ headers }) =>
      headers.get('authorization') === 'Bearer token-1' ? problem(401) : json({ ok: true }),
    );
    const sending = Array.from({ length: 50 }, send);
    await clock.advance(0);
    expect((await Promise.all(sending)).every((outcome) => !(outcome instanceof GuichetError))).toBe(true);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(sent).toHaveLength(100);
  });

  it('F20 repeats no second time: two refusals are a sign-out', async () => {
    const { outcome, sent, tokens, getToken } = givenTransport(() => problem(401));
    expect((await outcome()).outcome).toMatchObject({ kind: 'unauthorized', status: 401, retryable: false });
    expect(sent).toHaveLength(2);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(tokens.isRefused).toBe(true);
  });

  it('repeats with the current token when another request has renewed it meanwhile', async () => {
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const { send, clock, getToken, sent } = givenTransport(async ({ headers }, nth) => {
      if (nth === 0) await late;
      return headers.get('authorization') === 'Bearer token-1' ? problem(401) : json({ nth });
    });
    const slow = send();
    await clock.advance(0);
    const quick = send();
    await clock.advance(0);
    expect(await quick).toMatchObject({ tokenSerial: 2 });
    release();
    await clock.advance(0);
    expect(await slow).toMatchObject({ tokenSerial: 2 });
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(sent).toHaveLength(4);
  });

  it('does not wait for the body of a 401', async () => {
    const { outcome } = givenTransport((_, nth) => (nth === 0 ? new Response(endless('x').body, { status: 401 }) : json({})));
    expect((await outcome(0)).tookMs).toBe(0);
  });
});
