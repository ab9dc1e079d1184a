import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, listInvoices } from '../../src/contract/index.ts';
import { type RunningServer, serve } from '../../mocks/transports/http.ts';
import { backendToday } from './ask.ts';

describe('a real port', () => {
  const backend = backendToday();
  let server: RunningServer;
  const call = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, { headers: { authorization: `Bearer ${backend.tokenFor('billing')}` }, ...init });

  beforeAll(async () => {
    server = await serve(backend);
  });
  beforeEach(() => backend.faults.clear());
  afterAll(() => server.close());

  it('answers as the backend does, whatever its address', async () => {
    const response = await call('/invoices?limit=2&q=F-2026');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-guichet-account')).toBe('acc_Ostrelin');
    expect(response.headers.get('date')).toBe('Sun, 22 Nov 2026 09:00:00 GMT');
    const body = (await response.json()) as Answer<typeof listInvoices>;
    expect(body.items.map(({ number }) => number)).toEqual(['F-2026-0164', 'F-2026-0163']);
  });

  it('refuses as the backend does', async () => {
    expect((await call('/invoices', { headers: {} })).status).toBe(401);
    expect((await call('/nothing')).status).toBe(404);
    expect((await call('/invoices', { method: 'OPTIONS' })).status).toBe(204);
  });

  it.each(['drop-request', 'drop-response'] as const)('%s breaks the connection', async (kind) => {
    backend.faults.always('listInvoices', { kind });
    await expect(call('/invoices')).rejects.toThrow(TypeError);
  });

  it('F10 a cut body arrives cut', async () => {
    backend.faults.always('listInvoices', { kind: 'cut-body' });
    await expect((await call('/invoices')).json()).rejects.toThrow(SyntaxError);
  });

  it('F14 a redirect is refused by a client that wants none', async () => {
    backend.faults.always('listInvoices', { kind: 'redirect' });
    await expect(call('/invoices', { redirect: 'error' })).rejects.toThrow(TypeError);
  });

  it('F02 a call that is never answered ends with the caller', async () => {
    backend.faults.always('listInvoices', { kind: 'never' });
    const controller = new AbortController();
    const answered = call('/invoices', { signal: controller.signal });
    controller.abort();
    await expect(answered).rejects.toMatchObject({ name: 'AbortError' });
  });
});
