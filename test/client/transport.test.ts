import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '../../src/client/environment.ts';
import { GuichetError } from '../../src/client/errors.ts';
import { Tokens } from '../../src/client/token.ts';
import { Transport } from '../../src/client/transport.ts';
import { FakeClock } from './fake-clock.ts';
import { type Answer, endless, json, never, problem, scriptedFetch } from './scripted-fetch.ts';

const URL_SENT = 'https://api.example.test/v1/things';

function given(answer: Answer, overrides: Partial<Environment> = {}) {
  const clock = new FakeClock();
  const backend = scriptedFetch({ '/v1/things': answer });
  const transport = new Transport({ clock, fetch: backend.fetch, isOnline: () => true, onWake: () => () => undefined, ...overrides });
  let tokensGiven = 0;
  const getToken = vi.fn(() => Promise.resolve(`token-${(tokensGiven += 1)}`));
  const tokens = new Tokens({ clock, getToken, onRefused: () => undefined });
  const controller = new AbortController();
  const send = () =>
    transport.send({ operation: 'listThings', url: URL_SENT, headers: { accept: 'application/json' }, signal: controller.signal }, tokens);
  return {
    clock,
    send,
    getToken,
    tokens,
    controller,
    ...backend,
    /** The outcome of one read, with as much time as it needs; `tookMs` is the clock's. */
    async outcome(ms = 40_000) {
      const before = clock.now();
      let tookMs = -1;
      const sending = send().then((outcome) => {
        tookMs = clock.now() - before;
        return outcome;
      });
      await clock.advance(ms);
      return { outcome: tookMs < 0 ? undefined : await sending, tookMs };
    },
  };
}

const failing = (status: number, headers: Readonly<Record<string, string>> = {}) => given(() => problem(status, {}, headers));
const dropped = (): never => {
  throw new TypeError('Failed to fetch');
};

afterEach(() => vi.unstubAllGlobals());

describe('what is sent', () => {
  it('P18 P19 sends no cookie, keeps no copy, follows no redirect, names no referrer', async () => {
    const { outcome, sent } = given(() => json({}));
    await outcome();
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(sent[0]?.init.method ?? 'GET').toBe('GET');
  });

  it('P18 puts the token in the Authorization header and nowhere else', async () => {
    const { outcome, sent } = given(() => json({}));
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
    const { outcome, sent } = given(() => json({}));
    await outcome();
    expect(sent[0]?.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('hands on the account and the request id of the answer', async () => {
    const { outcome, sent } = given(() => json({ a: 1 }, { 'x-guichet-account': 'acc_000001' }));
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
    const { outcome, sent, clock } = given(never);
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'timeout', operation: 'listThings', retryable: true });
    expect(sent).toHaveLength(2);
    expect(sent.every(({ signal }) => signal.aborted)).toBe(true);
    expect(tookMs).toBeGreaterThanOrEqual(20_000);
    expect(tookMs).toBeLessThanOrEqual(30_000);
    expect(clock.pending).toBe(0);
  });

  it('F03 covers the body: one that drips for ever is given up', async () => {
    const { outcome, sent } = given(() => endless('{"items":', '['));
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'timeout' });
    expect(sent).toHaveLength(2);
    expect(tookMs).toBeLessThanOrEqual(30_000);
  });

  it('F03 covers the body of a refusal too', async () => {
    const { outcome } = given(() => new Response(endless('{').body, { status: 500, headers: { 'content-type': 'application/json' } }));
    expect((await outcome()).outcome).toMatchObject({ kind: 'timeout' });
  });

  it('T36 ends a fetch that ignores its signal', async () => {
    const { outcome } = given(never, { fetch: () => new Promise(() => undefined) });
    expect((await outcome()).outcome).toMatchObject({ kind: 'timeout' });
  });

  it('ends within thirty seconds whatever the waits and tries add up to, with the last error it met', async () => {
    const { outcome } = given((_, nth) =>
      nth === 0 ? problem(503, {}, { 'retry-after': '10' }) : nth === 1 ? problem(429, {}, { 'retry-after': '10' }) : never(),
    );
    const { outcome: error, tookMs } = await outcome();
    expect(error).toMatchObject({ kind: 'rate-limit' });
    expect(tookMs).toBe(30_000);
  });

  it('leaves no timer and no listener behind after an answer', async () => {
    const { outcome, clock, controller } = given(() => json({}));
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

describe('retries', () => {
  it('F04 sends a lost request again, at most twice', async () => {
    const lostOnce = given((_, nth) => (nth === 0 ? dropped() : json({ ok: true })));
    expect((await lostOnce.outcome()).outcome).toMatchObject({ body: { ok: true } });
    expect(lostOnce.sent).toHaveLength(2);

    const lost = given(dropped);
    expect((await lost.outcome()).outcome).toMatchObject({ kind: 'network', retryable: true, operation: 'listThings' });
    expect(lost.sent).toHaveLength(3);
  });

  it('F11 treats a connection reset in the body as a lost request', async () => {
    const reset = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) }), {
        headers: { 'content-type': 'application/json' },
      });
    const { outcome, sent } = given((_, nth) => (nth === 0 ? reset() : json({})));
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
    const { outcome, sent } = given(() => json('{"items":[{"id":'));
    expect((await outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'shape' });
    expect(sent).toHaveLength(2);
    const healed = given((_, nth) => json(nth === 0 ? '{"items":[' : '{"items":[]}'));
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
    const { send, clock, sent } = given(() => (status === 200 ? json({}) : problem(status)));
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
    const { clock, send, sent } = given((__, nth) => (nth === 0 ? problem(429, {}, headers) : json({ ok: true })));
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
    const { outcome } = given(() => problem(429, { code: 'rate-limited', retryAfterSeconds: 42 }));
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
    const { outcome, sent, getToken } = given((_, nth) => (nth === 0 ? problem(401, { code: 'session-expired' }) : json({ ok: true })));
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
    const { send, clock, sent, getToken } = given(({ headers }) =>
      headers.get('authorization') === 'Bearer token-1' ? problem(401) : json({ ok: true }),
    );
    const sending = Array.from({ length: 50 }, send);
    await clock.advance(0);
    expect((await Promise.all(sending)).every((outcome) => !(outcome instanceof GuichetError))).toBe(true);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(sent).toHaveLength(100);
  });

  it('F20 repeats no second time: two refusals are a sign-out', async () => {
    const { outcome, sent, tokens, getToken } = given(() => problem(401));
    expect((await outcome()).outcome).toMatchObject({ kind: 'unauthorized', status: 401, retryable: false });
    expect(sent).toHaveLength(2);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(tokens.isRefused).toBe(true);
  });

  it('repeats with the current token when another request has renewed it meanwhile', async () => {
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const { send, clock, getToken, sent } = given(async ({ headers }, nth) => {
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
    const { outcome } = given((_, nth) => (nth === 0 ? new Response(endless('x').body, { status: 401 }) : json({})));
    expect((await outcome(0)).tookMs).toBe(0);
  });
});

describe('answers that refuse', () => {
  it.each([
    [400, 'validation'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [410, 'not-found'],
    [418, 'contract'],
    [422, 'validation'],
    [429, 'rate-limit'],
    [500, 'server'],
    [501, 'server'],
    [503, 'server'],
  ])('F39 a %i with no readable body is of kind %s', async (status, kind) => {
    for (const body of [
      '<html>Oops</html>',
      '',
      '{"code":',
      'null',
      '[]',
      '"text"',
      '{"code":42,"status":"x","askContacts":7}',
      'x'.repeat(5_000_000),
    ]) {
      const { outcome } = given(() => new Response(body, { status, headers: { 'content-type': 'application/problem+json' } }));
      const error = (await outcome()).outcome;
      expect(error).toMatchObject({ kind, status, operation: 'listThings' });
      expect(error).not.toMatchObject({ reason: expect.anything() as unknown });
    }
  });

  it('F39 reads no more than 64 kB of an error, and cancels the rest', async () => {
    let isCancelled = false;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16 * 1024)),
      cancel: () => void (isCancelled = true),
    });
    const { outcome } = given(() => new Response(body, { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'validation' });
    expect(isCancelled).toBe(true);
  });

  it('F22 tells which right is missing and whom to ask', async () => {
    const { outcome, sent } = given(() =>
      problem(403, {
        code: 'permission-missing',
        requiredPermission: 'billing:read',
        askContacts: [{ name: 'Ana', email: 'ana@example.test' }],
      }),
    );
    expect((await outcome()).outcome).toMatchObject({
      kind: 'forbidden',
      reason: 'permission-missing',
      requiredPermission: 'billing:read',
      askContacts: [{ name: 'Ana', email: 'ana@example.test' }],
      requestId: sent[0]?.headers.get('x-request-id'),
      retryable: false,
    });
  });

  it('keeps what can be read of a problem, and no code outside the contract', async () => {
    const { outcome } = given(() => problem(403, { code: 'made-up <b>', requiredPermission: 'billing:read', askContacts: 'nobody' }));
    const error = (await outcome()).outcome;
    expect(error).toMatchObject({ kind: 'forbidden', requiredPermission: 'billing:read' });
    expect(JSON.stringify(error)).not.toContain('made-up');
  });
});

describe('answers that break the contract', () => {
  it.each([
    ['a login page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['JSON that calls itself text', () => new Response('{}', { headers: { 'content-type': 'text/plain' } })],
    ['no type at all', () => new Response(new Uint8Array([123, 125]))],
  ])('F12 %s is never read as data', async (_, answer) => {
    const { outcome, sent } = given(answer);
    expect((await outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'type', status: 200 });
    expect(sent).toHaveLength(1);
  });

  it('F13 an empty answer is an error of the contract', async () => {
    const noContent = given(() => new Response(null, { status: 204 }));
    expect((await noContent.outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'type', status: 204 });
    const empty = given(() => json(''));
    expect((await empty.outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'shape' });
  });

  it('F14 a redirect is an error of the network', async () => {
    const { outcome, sent } = given(({ init }) => {
      if (init.redirect === 'error') throw new TypeError('redirected');
      return json({});
    });
    expect((await outcome()).outcome).toMatchObject({ kind: 'network' });
    expect(new Set(sent.map(({ url }) => url.origin))).toEqual(new Set(['https://api.example.test']));
  });

  it('F49 a body above 25 MB is given up while it streams', async () => {
    let chunks = 0;
    let isCancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
      cancel: () => void (isCancelled = true),
    });
    const { outcome } = given(() => new Response(body, { headers: { 'content-type': 'application/json' } }));
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'contract', reason: 'too-large' });
    expect(isCancelled).toBe(true);
    expect(chunks).toBeLessThanOrEqual(28);
  });

  it('F46 reads through a byte order mark, and refuses what is no JSON', async () => {
    const marked = given(() => json('\uFEFF{"a":1}'));
    expect((await marked.outcome()).outcome).toMatchObject({ body: { a: 1 } });
    for (const text of ['{"a":NaN}', '{"a":1,}', "{'a':1}", '{"a":1}{"b":2}', 'undefined', '\u0000']) {
      const { outcome } = given(() => json(text));
      expect((await outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'shape' });
    }
  });

  it('T36 a fetch that answers junk or throws at once is an error of the network', async () => {
    const junk: readonly unknown[] = [
      () => undefined,
      () => Promise.resolve(42),
      () => Promise.resolve({ ok: true, status: 200 }),
      dropped,
    ];
    for (const fetch of junk) {
      const { outcome } = given(never, { fetch: fetch as typeof globalThis.fetch });
      expect((await outcome()).outcome).toMatchObject({ kind: 'network' });
    }
  });
});

describe('offline', () => {
  it('F15 asks neither for a token nor the backend', async () => {
    const { outcome, sent, getToken } = given(() => json({}), { isOnline: () => false });
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'network', reason: 'offline', retryable: true });
    expect(sent).toHaveLength(0);
    expect(getToken).not.toHaveBeenCalled();
  });

  it('F15 names a connection lost on the way', async () => {
    let isOnline = true;
    const { outcome, sent } = given(
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
