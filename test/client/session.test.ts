import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/client/index.ts';
import { listInvoices, type Session } from '../../src/contract/index.ts';
import { givenClient, type HostToken, INVOICES, SESSION } from './given-client.ts';
import { makeInvoice, makePage, makeSession, numbersOf } from './samples.ts';
import { json, problem, type Sent } from './scripted-fetch.ts';

/** A backend of several people: each token is a person's name, each row carries the name. */
const PEOPLE: Readonly<Record<string, Session>> = {
  ana: makeSession({ subject: 'ana' }),
  bob: makeSession({ subject: 'bob' }, 'acc_000002'),
  eve: makeSession({ subject: 'eve' }),
};
const personOf = ({ headers }: Sent): string => (headers.get('authorization') ?? '').replace(/^Bearer ([a-z]+).*$/, '$1');

function givenPeople(getToken: HostToken, accepts: (token: string) => boolean = () => true) {
  const guarded = (answer: (person: string, session: Session) => Response) => (request: Sent) => {
    const person = personOf(request);
    const session = PEOPLE[person];
    return session && accepts((request.headers.get('authorization') ?? '').slice(7)) ? answer(person, session) : problem(401);
  };
  return givenClient({
    getToken,
    session: guarded((_, session) => json(session)),
    invoices: guarded((person, { account }) => json(makePage([makeInvoice(1, { number: person })]), { 'x-guichet-account': account.id })),
  });
}

const seen = (heard: readonly Snapshot<{ readonly items: readonly object[] }>[]) => heard.map(({ data }) => numbersOf(data).join());

describe('the session', () => {
  it('is told at once and at each change', async () => {
    const given = givenPeople(() => 'ana');
    expect(given.sessions).toEqual([{ status: 'loading', epoch: 1, session: undefined }]);
    await given.clock.advance(0);
    given.client.refresh();
    await given.clock.advance(0);
    expect(given.sessions.map(({ status, epoch }) => [status, epoch])).toEqual([
      ['loading', 1],
      ['ready', 1],
      ['ready', 1],
    ]);
    const late: unknown[] = [];
    const stop = given.client.observeSession((snapshot) => late.push(snapshot));
    expect(late).toEqual([given.session]);
    stop();
    given.client.signOut();
    expect(late).toHaveLength(1);
  });

  it.each([
    ['session-id', { sessionId: 'other' }],
    ['account-id', { accountId: 'acc_000001' }],
    ['base-url', { baseUrl: 'https://api.example.test:444/v1' }],
  ])('T24 a change of %s empties every watcher in the same task and asks for another token', async (_, change) => {
    let person = 'ana';
    const given = givenPeople(() => person);
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    person = 'eve';
    given.client.connect({ ...given.connection, ...change });
    expect(invoices.last).toEqual({ data: undefined, error: undefined, isLoading: true, loadedAt: undefined });
    expect(given.session).toEqual({ status: 'loading', epoch: 2, session: undefined });
    await given.clock.advance(0);
    expect(seen(invoices.heard)).toEqual(['', 'ana', '', 'eve']);
    expect(given.asked.map(({ reason, previous }) => [reason, previous])).toEqual([
      ['initial', undefined],
      ['initial', undefined],
    ]);
    expect(given.sent.filter(({ url }) => url.port === '444')).toHaveLength('baseUrl' in change ? 2 : 0);
  });

  it('T24 P18 sends the token of one backend to no other', async () => {
    const given = givenClient({ getToken: (_, previous) => `secret-${previous ?? 'fresh'}` });
    await given.clock.advance(0);
    given.client.connect({ ...given.connection, baseUrl: 'https://evil.example.test/v1', getToken: () => Promise.resolve('other') });
    await given.clock.advance(0);
    const evil = given.sent.filter(({ url }) => url.hostname === 'evil.example.test');
    expect(evil.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer other']);
  });

  it('takes a new getToken of the same connection without beginning anew', async () => {
    const given = givenPeople(() => 'ana');
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    given.client.connect({ ...given.connection, getToken: () => Promise.resolve('bob') });
    await given.clock.advance(0);
    expect(given.sent).toHaveLength(2);
    expect(invoices.heard).toHaveLength(2);
  });

  it('T24 an account switched in the middle of a load drops the late answer', async () => {
    let answerFirst: (response: Response) => void = () => undefined;
    const first = new Promise<Response>((resolve) => (answerFirst = resolve));
    const given = givenClient({
      session: ({ headers }) => json(makeSession({}, headers.get('x-guichet-account') ?? undefined)),
      invoices: ({ headers }, nth) =>
        nth === 0 ? first : json(makePage([makeInvoice(1, { number: headers.get('x-guichet-account') ?? 'own' })])),
    });
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    given.client.connect({ ...given.connection, accountId: 'acc_000002' });
    await given.clock.advance(0);
    answerFirst(json(makePage([makeInvoice(1, { number: 'late' })])));
    await given.clock.advance(60_000);
    expect(seen(invoices.heard)).toEqual(['', '', 'acc_000002']);
  });

  it('T24 a disconnection empties every watcher and waits', async () => {
    const given = givenPeople(() => 'ana');
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    given.client.connect(undefined);
    expect(invoices.last).toMatchObject({ data: undefined, isLoading: true });
    expect(given.session).toMatchObject({ status: 'loading', session: undefined });
    await given.clock.advance(60_000);
    expect(given.sent).toHaveLength(2);
  });

  it('T24 another subject begins an epoch before anything of it is shown', async () => {
    let person = 'ana';
    const given = givenPeople(
      (reason) => (reason === 'initial' ? 'ana' : person),
      (token) => token === person,
    );
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    person = 'eve';
    invoices.refresh();
    await given.clock.advance(0);
    expect(seen(invoices.heard).filter((name, n, all) => name !== all[n - 1])).toEqual(['', 'ana', '', 'eve']);
    expect(given.sessions.map(({ status, epoch, session }) => [status, epoch, session?.subject])).toEqual([
      ['loading', 1, undefined],
      ['ready', 1, 'ana'],
      ['loading', 2, undefined],
      ['ready', 2, 'eve'],
    ]);
  });

  it('T24 another account of the same subject begins an epoch too', async () => {
    const given = givenClient({
      session: (_, nth) => json(makeSession({}, nth === 0 ? 'acc_000001' : 'acc_000002')),
      invoices: (_, nth) => json(makePage([makeInvoice(1, { number: String(nth) })])),
    });
    const invoices = given.watchInvoices();
    await given.clock.advance(3_000);
    given.wake('visible');
    await given.clock.advance(0);
    expect(given.session).toMatchObject({ epoch: 2, status: 'ready', session: { account: { id: 'acc_000002' } } });
    expect(invoices.last.isLoading).toBe(false);
    expect(seen(invoices.heard)).toContain('');
  });

  it('T24 the first known subject is no change', async () => {
    const given = givenPeople(() => 'ana');
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(given.sent).toHaveLength(2);
    expect(seen(invoices.heard)).toEqual(['', 'ana']);
  });

  it('T24 two clients share nothing', async () => {
    const ana = givenPeople(() => 'ana');
    const eve = givenPeople(() => 'eve');
    const [hers, others] = [ana.watchInvoices(), eve.watchInvoices()];
    await ana.clock.advance(0);
    await eve.clock.advance(0);
    expect([seen(hers.heard).at(-1), seen(others.heard).at(-1)]).toEqual(['ana', 'eve']);
    ana.client.signOut();
    expect(seen(others.heard).at(-1)).toBe('eve');
  });

  it('T24 asks for the session again when a token was renewed, before data under it is shown', async () => {
    let accepted = 'ana-1';
    const given = givenPeople(
      (reason) => (reason === 'initial' ? 'ana-1' : 'ana-2'),
      (token) => token === accepted,
    );
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    accepted = 'ana-2';
    invoices.refresh();
    await given.clock.advance(0);
    expect(given.to(SESSION)).toHaveLength(2);
    expect(given.session).toMatchObject({ status: 'ready', epoch: 1 });
    expect(seen(invoices.heard).every((name, n) => name === 'ana' || n === 0)).toBe(true);
  });
});

describe('signed out', () => {
  it('F20 tells everybody, keeps the data, and sends nothing more', async () => {
    let accepted = true;
    const given = givenPeople(
      (reason) => (reason === 'initial' ? 'ana' : Promise.reject(new Error('gone'))),
      () => accepted,
    );
    const first = given.watchInvoices();
    const second = given.watchInvoices({ overdue: true });
    await given.clock.advance(5_000);
    accepted = false;
    first.refresh();
    await given.clock.advance(0);
    expect(given.sessions.filter(({ status }) => status === 'signed-out')).toHaveLength(1);
    expect(given.session).toMatchObject({ status: 'signed-out', session: { subject: 'ana' } });
    for (const { last } of [first, second]) {
      expect(last).toMatchObject({ isLoading: false, error: { kind: 'unauthorized', operation: 'listInvoices' } });
      expect(numbersOf(last.data)).toEqual(['ana']);
    }
    const { length } = given.sent;
    const asked = given.asked.length;
    given.client.refresh();
    given.wake('visible');
    given.wake('restored');
    given.wake('online');
    const late = given.watchInvoices({ overdue: false });
    await given.clock.advance(600_000);
    expect(given.sent).toHaveLength(length);
    expect(given.asked).toHaveLength(asked);
    expect(late.last).toMatchObject({ isLoading: false, error: { kind: 'unauthorized' } });
  });

  it('F20 begins so when the host gives no token at all', async () => {
    const given = givenPeople(() => '');
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(given.session).toMatchObject({ status: 'signed-out', session: undefined });
    expect(invoices.last).toMatchObject({ data: undefined, isLoading: false, error: { kind: 'unauthorized' } });
    expect(given.sent).toHaveLength(0);
  });

  it('F20 comes of a token that the server refuses twice', async () => {
    const given = givenPeople(() => 'nobody');
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    expect(given.session?.status).toBe('signed-out');
    expect(invoices.last.error).toMatchObject({ kind: 'unauthorized' });
    expect(given.to(INVOICES).length).toBeLessThanOrEqual(2);
    expect(given.asked).toHaveLength(2);
  });

  it('loads everything again when the same person signs in, the session first', async () => {
    let isSignedIn = true;
    const given = givenPeople(
      (reason) => (isSignedIn ? `ana-${reason}` : ''),
      () => isSignedIn,
    );
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    isSignedIn = false;
    given.client.refresh();
    await given.clock.advance(0);
    expect(given.session?.status).toBe('signed-out');
    const before = given.sent.length;
    isSignedIn = true;
    const signingIn = given.client.signIn();
    await given.clock.advance(0);
    expect(await signingIn).toBe(true);
    expect(given.asked.at(-1)).toEqual({ reason: 'unauthorized', previous: 'ana-initial' });
    expect(given.sent.slice(before).map(({ url }) => url.pathname)).toEqual([SESSION, INVOICES]);
    expect(given.session).toMatchObject({ status: 'ready', epoch: 1 });
    expect(invoices.last).toMatchObject({ error: undefined, isLoading: false });
    expect(
      seen(invoices.heard)
        .slice(1)
        .every((name) => name === 'ana'),
    ).toBe(true);
  });

  it('T24 drops everything first when another person signs in', async () => {
    let person = 'ana';
    const given = givenPeople(
      () => person,
      () => person !== '',
    );
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    person = '';
    given.client.refresh();
    await given.clock.advance(0);
    person = 'bob';
    const { length } = invoices.heard;
    const signingIn = given.client.signIn();
    await given.clock.advance(0);
    expect(await signingIn).toBe(true);
    expect(seen(invoices.heard.slice(length))).toEqual(['', 'bob']);
    expect(given.session).toMatchObject({ status: 'ready', epoch: 2, session: { subject: 'bob' } });
    expect(given.sessions.map(({ session }) => session?.subject)).toEqual([undefined, 'ana', 'ana', undefined, 'bob']);
  });

  it('stays so, past the breaker, when the host has no token or the server refuses it', async () => {
    let token = 'ana';
    const given = givenPeople(
      () => token,
      (given) => given === token && token === 'ana',
    );
    given.watchInvoices();
    await given.clock.advance(5_000);
    for (const wrong of ['', 'nobody', '', '', '', 'nobody']) {
      token = wrong;
      given.client.refresh();
      const signingIn = given.client.signIn();
      await given.clock.advance(0);
      expect(await signingIn).toBe(false);
      expect(given.session?.status).toBe('signed-out');
    }
    token = 'ana';
    const signingIn = given.client.signIn();
    await given.clock.advance(0);
    expect(await signingIn).toBe(true);
    expect(given.session?.status).toBe('ready');
  });

  it('P20 signOut drops everything in the same task, and no token is asked for until somebody signs in', async () => {
    const given = givenPeople(() => 'ana');
    const invoices = given.watchInvoices();
    const left = given.watchInvoices({ overdue: true });
    await given.clock.advance(0);
    left.stop();
    await given.clock.advance(100);
    given.client.signOut();
    expect(invoices.last.data).toBeUndefined();
    expect(given.session).toMatchObject({ status: 'signed-out', session: undefined });
    await given.clock.advance(0);
    expect(invoices.last).toMatchObject({ data: undefined, isLoading: false, error: { kind: 'unauthorized' } });
    expect(given.watchInvoices({ overdue: true }).last.data).toBeUndefined();
    expect(given.asked).toHaveLength(1);
    const signingIn = given.client.signIn();
    await given.clock.advance(0);
    expect(await signingIn).toBe(true);
    expect(numbersOf(invoices.last.data)).toEqual(['ana']);
  });

  it('ends when the host changes the session', async () => {
    let token = '';
    const given = givenPeople(() => token);
    const invoices = given.watchInvoices();
    await given.clock.advance(0);
    token = 'ana';
    given.client.connect({ ...given.connection, sessionId: 'new' });
    await given.clock.advance(0);
    expect(given.session?.status).toBe('ready');
    expect(numbersOf(invoices.last.data)).toEqual(['ana']);
  });
});

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
