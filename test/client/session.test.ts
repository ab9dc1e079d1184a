import { describe, expect, it } from 'vitest';
import { givenClient, SESSION } from './given-client.ts';
import { givenPeople, personOf, seen } from './given-people.ts';
import { makeInvoice, makePage, makeSession } from './samples.ts';
import { json, problem } from './scripted-fetch.ts';

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

  it('T24 a session changed while the host is asked for a token leaves that question behind', async () => {
    const given = givenPeople(() => (given.asked.length === 1 ? new Promise(() => undefined) : 'ana'));
    const invoices = given.watchInvoices();
    await given.clock.advance(5_000);
    given.client.connect({ ...given.connection, sessionId: 'other' });
    await given.clock.advance(0);
    expect(given.sent).toHaveLength(2);
    expect(seen(invoices.heard)).toEqual(['', '', 'ana']);
    expect(given.clock.pending).toBe(0);
    await given.clock.advance(60_000);
    expect(given.sessions.map(({ status }) => status)).toEqual(['loading', 'loading', 'ready']);
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

describe('a session that cannot be read', () => {
  /** Two widgets with data of ana, whose session could not be read; then eve's token is given, and one widget loads again. */
  async function givenEveAfterAna(sessionOfEve: () => Response) {
    let person = 'ana';
    const given = givenClient({
      getToken: () => person,
      session: (request) => (personOf(request) === 'ana' ? problem(404) : sessionOfEve()),
      invoices: (request) => (personOf(request) === person ? json(makePage([makeInvoice(1, { number: person })])) : problem(401)),
    });
    const [first, second] = [given.watchInvoices(), given.watchInvoices({ overdue: true })];
    await given.clock.advance(0);
    person = 'eve';
    first.refresh();
    await given.clock.advance(0);
    return { first, second };
  }

  it('T24 drops what was shown under a former token once it can be read', async () => {
    const { first, second } = await givenEveAfterAna(() => json(makeSession({ subject: 'eve' })));
    expect(seen(first.heard).at(-1)).toBe('eve');
    expect(seen(second.heard)).toEqual(['', 'ana', '', 'eve']);
  });

  it('T24 shows nothing of a newer token as long as it cannot', async () => {
    const { first, second } = await givenEveAfterAna(() => problem(404));
    expect(first.last).toMatchObject({ isLoading: false, error: { kind: 'not-found', operation: 'getSession' } });
    expect([seen(first.heard).at(-1), seen(second.heard).at(-1)]).toEqual(['ana', 'ana']);
  });
});
