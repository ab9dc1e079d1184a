import { describe, expect, it } from 'vitest';
import { dropped, givenTransport } from './given-transport.ts';
import { json, never, problem } from './scripted-fetch.ts';

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
      const { outcome } = givenTransport(() => new Response(body, { status, headers: { 'content-type': 'application/problem+json' } }));
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
    const { outcome } = givenTransport(() => new Response(body, { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'validation' });
    expect(isCancelled).toBe(true);
  });

  it('F22 tells which right is missing and whom to ask', async () => {
    const { outcome, sent } = givenTransport(() =>
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
    const { outcome } = givenTransport(() =>
      problem(403, { code: 'made-up <b>', requiredPermission: 'billing:read', askContacts: 'nobody' }),
    );
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
    const { outcome, sent } = givenTransport(answer);
    expect((await outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'type', status: 200 });
    expect(sent).toHaveLength(1);
  });

  it('F12 drops the body of a page that it will not read', async () => {
    let isCancelled = false;
    const body = new ReadableStream({ cancel: () => void (isCancelled = true) });
    const { outcome } = givenTransport(() => new Response(body, { headers: { 'content-type': 'text/html' } }));
    await outcome(0);
    expect(isCancelled).toBe(true);
  });

  it('F13 an empty answer is an error of the contract', async () => {
    const noContent = givenTransport(() => new Response(null, { status: 204 }));
    expect((await noContent.outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'type', status: 204 });
    const empty = givenTransport(() => json(''));
    expect((await empty.outcome()).outcome).toMatchObject({ kind: 'contract', reason: 'shape' });
  });

  it('F14 a redirect is an error of the network', async () => {
    const { outcome, sent } = givenTransport(({ init }) => {
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
    const { outcome } = givenTransport(() => new Response(body, { headers: { 'content-type': 'application/json' } }));
    expect((await outcome(0)).outcome).toMatchObject({ kind: 'contract', reason: 'too-large' });
    expect(isCancelled).toBe(true);
    expect(chunks).toBeLessThanOrEqual(28);
  });

  it('F46 reads through a byte order mark, and refuses what is no JSON', async () => {
    const marked = givenTransport(() => json('\uFEFF{"a":1}'));
    expect((await marked.outcome()).outcome).toMatchObject({ body: { a: 1 } });
    for (const text of ['{"a":NaN}', '{"a":1,}', "{'a':1}", '{"a":1}{"b":2}', 'undefined', '\u0000']) {
      const { outcome } = givenTransport(() => json(text));
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
      const { outcome } = givenTransport(never, { fetch: fetch as typeof globalThis.fetch });
      expect((await outcome()).outcome).toMatchObject({ kind: 'network' });
    }
  });
});
