import { describe, expect, it } from 'vitest';
import { INVOICES, SESSION } from './given-client.ts';
import { givenPeople, seen } from './given-people.ts';
import { numbersOf } from './samples.ts';

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
    const heard = first.heard.length;
    given.wake('visible');
    given.wake('restored');
    given.wake('online');
    await given.clock.advance(5_000);
    expect(first.heard).toHaveLength(heard);
    given.client.refresh();
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
