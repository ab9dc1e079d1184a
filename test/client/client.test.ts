import { describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../src/client/index.ts';
import { isUnreadable, listInvoices } from '../../src/contract/index.ts';
import { settle } from '../fake-clock.ts';
import { BASE_URL, givenClient, INVOICES, SESSION } from './given-client.ts';
import { makeInvoice, makePage, makeSession, numbersOf } from './samples.ts';
import { json, never, problem } from './scripted-fetch.ts';

describe('a client', () => {
  it('waits until it is connected', async () => {
    const { client, clock, connection, sent, watchInvoices, ...given } = givenClient({ waits: true });
    const invoices = watchInvoices();
    await clock.advance(60_000);
    expect(sent).toHaveLength(0);
    expect(invoices.last).toMatchObject({ data: undefined, error: undefined, isLoading: true });
    expect(given.sessions).toEqual([{ status: 'loading', epoch: 0, session: undefined }]);
    client.connect(connection);
    await clock.advance(0);
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
  });

  it('asks for session and data in parallel, with one token', async () => {
    const given = givenClient({ session: never, invoices: never });
    given.watchInvoices();
    await given.clock.advance(0);
    expect(given.sent.map(({ url }) => url.pathname).sort()).toEqual([INVOICES, SESSION]);
    expect(given.asked).toEqual([{ reason: 'initial', previous: undefined }]);
  });

  it('sends one request for many watchers of the same, one each for different arguments and languages', async () => {
    const given = givenClient();
    for (let n = 0; n < 50; n += 1) given.watchInvoices({ sort: '-issuedOn', overdue: true });
    given.watchInvoices({ overdue: true, sort: '-issuedOn' });
    await given.clock.advance(0);
    expect(given.to(INVOICES)).toHaveLength(1);
    given.watchInvoices({ sort: 'issuedOn' });
    given.watch(listInvoices, { query: { sort: 'issuedOn' }, language: 'fr' });
    await given.clock.advance(0);
    expect(given.to(INVOICES)).toHaveLength(3);
  });

  it('sends the arguments, the language and the version of the contract', async () => {
    const given = givenClient({ connection: { baseUrl: `${BASE_URL}/?ignored#too` } });
    given.watch(listInvoices, { query: { category: ['usage', 'other'], overdue: true, q: 'déjà & co' }, language: 'fr-BE' });
    await given.clock.advance(0);
    const [request] = given.to(INVOICES);
    expect(request?.url.href).toBe(`${BASE_URL}/invoices?category=usage&category=other&overdue=true&q=d%C3%A9j%C3%A0+%26+co`);
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json, application/problem+json',
      'accept-language': 'fr-BE',
      authorization: 'Bearer token-1',
      'x-guichet-contract': '1',
      'x-request-id': expect.any(String) as unknown,
    });
  });

  it('F55 T29 leaves out a language that is none', async () => {
    const given = givenClient();
    for (const language of ['fr_FR', '', 'fr\r\nX-Evil: 1', '☃']) given.watch(listInvoices, { query: {}, language });
    await given.clock.advance(0);
    expect(given.to(INVOICES)).toHaveLength(4);
    expect(given.sent.every(({ headers }) => !headers.has('accept-language') && !headers.has('x-evil'))).toBe(true);
  });

  it.each([
    ['base-url', { baseUrl: '' }],
    ['base-url', { baseUrl: '/portal/v1' }],
    ['base-url', { baseUrl: 'javascript:alert(1)' }],
    ['base-url', { baseUrl: 'ftp://api.example.test' }],
    ['base-url', { baseUrl: 'https://user:secret@api.example.test' }],
    ['base-url', { baseUrl: 'https://' }],
    ['account-id', { accountId: 'acc\r\nX-Evil: 1' }],
    ['account-id', { accountId: 'acc_é☃' }],
  ])('T29 says which setting is wrong: %s in %j', async (reason, connection) => {
    const given = givenClient({ connection });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ isLoading: false, error: { kind: 'configuration', reason, operation: 'listInvoices' } });
    expect(given.session?.status).toBe('failed');
    expect(given.sent).toHaveLength(0);
    expect(given.asked).toHaveLength(0);
  });

  it('F42 hands on a page with its unreadable rows', async () => {
    const given = givenClient({ invoices: () => json(makePage([makeInvoice(1), { ...makeInvoice(2), issuedOn: '2026-02-30' }])) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.last.error).toBeUndefined();
    expect(invoices.last.data?.items.filter(isUnreadable)).toEqual([{ unreadable: true, id: 'inv_000002' }]);
  });

  it('F43 F10 says that an answer breaks the contract, keeps nothing of it, and heals on refresh', async () => {
    const given = givenClient({ invoices: (_, nth) => json(nth === 0 ? { hello: 'world' } : makePage([makeInvoice(1)])) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    const requestId = given.to(INVOICES)[0]?.headers.get('x-request-id');
    expect(invoices.last).toMatchObject({
      data: undefined,
      error: { kind: 'contract', reason: 'shape', operation: 'listInvoices', requestId, retryable: true },
    });
    invoices.refresh();
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ error: undefined, data: { items: [{ id: 'inv_000001' }] } });
  });

  it.each<[number, ErrorKind]>([
    [403, 'forbidden'],
    [404, 'not-found'],
    [500, 'server'],
  ])('F22 F24 F35 a %i is an error beside which nothing is drawn', async (status, kind) => {
    const given = givenClient({
      invoices: () => problem(status, status === 403 ? { code: 'permission-missing', requiredPermission: 'billing:read' } : {}),
    });
    const invoices = given.watchInvoices();
    await given.clock.advance(30_000);
    expect(invoices.last).toMatchObject({ data: undefined, isLoading: false, error: { kind, status, operation: 'listInvoices' } });
    expect(given.session?.status).toBe('ready');
  });

  it('F35 keeps the data of before beside an error', async () => {
    const given = givenClient({ invoices: (_, nth) => (nth === 0 ? json(makePage([makeInvoice(1)])) : problem(500)) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    given.client.refresh();
    await given.clock.advance(30_000);
    expect(invoices.last.error).toMatchObject({ kind: 'server', status: 500 });
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
  });

  it('hands on data although the session cannot be loaded, but not before that is known', async () => {
    const given = givenClient({ session: () => problem(500) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.last.isLoading).toBe(true);
    await given.clock.advance(30_000);
    expect(given.session).toMatchObject({ status: 'failed', session: undefined });
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
  });

  it('keeps the session it knows when a later load of it fails', async () => {
    const given = givenClient({ session: (_, nth) => (nth === 0 ? json(makeSession()) : problem(500)) });
    await given.clock.advance(0);
    given.client.refresh();
    await given.clock.advance(30_000);
    expect(given.session).toEqual({ status: 'ready', epoch: given.session?.epoch, session: makeSession() });
  });

  it('leaves nothing behind when it is disposed of', async () => {
    const given = givenClient({ invoices: never, getToken: () => 'token' });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    const heard = invoices.heard.length;
    given.client.dispose();
    await settle();
    expect(given.clock.pending).toBe(0);
    expect(given.wakeListeners.size).toBe(0);
    expect(given.sent.every(({ signal, url }) => signal.aborted || url.pathname === SESSION)).toBe(true);
    await given.clock.advance(600_000);
    expect(invoices.heard).toHaveLength(heard);
  });

  it('stays silent when it is used after its end', async () => {
    const given = givenClient();
    given.client.dispose();
    given.client.connect(given.connection);
    const invoices = given.watchInvoices();
    given.client.refresh();
    given.client.signOut();
    expect(await given.client.signIn()).toBe(false);
    await given.clock.advance(1_000);
    expect(given.sent).toHaveLength(0);
    expect(invoices.heard).toHaveLength(1);
  });
});

describe('the tenant of an answer', () => {
  const of = (account: string, n: number) => json(makePage([makeInvoice(n)]), { 'x-guichet-account': account });

  it('T24 draws nothing of an answer for another account than the session’s', async () => {
    const given = givenClient({ invoices: () => of('acc_000002', 666) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ data: undefined, error: { kind: 'contract', reason: 'tenant', operation: 'listInvoices' } });
    expect(JSON.stringify(invoices.heard)).not.toContain('666');
  });

  it('T24 holds an answer back until the session tells whose it must be', async () => {
    let answer: (response: Response) => void = () => undefined;
    const session = new Promise<Response>((resolve) => (answer = resolve));
    const given = givenClient({ session: () => session, invoices: () => of('acc_000002', 666) });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.heard).toHaveLength(1);
    answer(json(makeSession()));
    await given.clock.advance(0);
    expect(invoices.last.error).toMatchObject({ reason: 'tenant' });
  });

  it('T24 compares with account-id where that is set, even without a session', async () => {
    const connection = { accountId: 'acc_000002' };
    const given = givenClient({
      connection,
      session: () => problem(404),
      invoices: (_, nth) => of(nth === 0 ? 'acc_000001' : 'acc_000002', nth),
    });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(given.to(INVOICES)[0]?.headers.get('x-guichet-account')).toBe('acc_000002');
    expect(invoices.last.error).toMatchObject({ reason: 'tenant' });
    invoices.refresh();
    await given.clock.advance(0);
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
  });

  it('T24 refuses a session of another account than account-id', async () => {
    const given = givenClient({ connection: { accountId: 'acc_000002' } });
    await given.clock.advance(0);
    expect(given.session).toMatchObject({ status: 'failed', session: undefined });
  });
});

describe('waking up', () => {
  it('F15 says at once that it is offline, asks nobody, and loads by itself within two seconds of being online', async () => {
    const given = givenClient({ waits: true });
    given.world.isOnline = false;
    given.client.connect(given.connection);
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ isLoading: false, error: { kind: 'network', reason: 'offline' } });
    expect(given.session?.status).toBe('failed');
    expect(given.asked).toHaveLength(0);

    given.world.isOnline = true;
    given.clock.chance = () => 0.75;
    given.wake('online');
    given.wake('online');
    await given.clock.advance(1_499);
    expect(given.sent).toHaveLength(0);
    await given.clock.advance(1);
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
    expect(given.session?.status).toBe('ready');
    expect(given.to(INVOICES)).toHaveLength(1);
  });

  it('F15 shows the data of before beside the error while it is offline', async () => {
    const given = givenClient();
    const invoices = given.watchInvoices();
    await given.clock.advance(3_000);
    given.world.isOnline = false;
    invoices.refresh();
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ error: { kind: 'network', reason: 'offline' }, data: { items: [{ id: 'inv_000001' }] } });
  });

  it('F67 loads what is watched once when the page is seen again, unless it is fresh', async () => {
    const given = givenClient();
    for (let n = 0; n < 50; n += 1) given.watchInvoices();
    given.watchInvoices({ overdue: true }).stop();
    await given.clock.advance(1_000);
    given.wake('visible');
    await given.clock.advance(0);
    expect(given.sent).toHaveLength(3);
    await given.clock.advance(3_600_000);
    given.wake('visible');
    given.wake('online');
    await given.clock.advance(5_000);
    expect(given.to(SESSION)).toHaveLength(2);
    expect(given.to(INVOICES)).toHaveLength(3);
  });

  it('F66 sends pending requests again when the page is restored', async () => {
    const given = givenClient({ invoices: (_, nth) => (nth === 0 ? never() : json(makePage([makeInvoice(1)]))) });
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    given.wake('restored');
    given.wake('visible');
    await given.clock.advance(0);
    expect(given.to(INVOICES)[0]?.signal.aborted).toBe(true);
    expect(numbersOf(invoices.last.data)).toEqual(['F-2026-1']);
    expect(given.to(SESSION)).toHaveLength(2);
  });
});
