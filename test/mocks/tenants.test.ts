import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type InvoiceStatement,
  type listLegalEntities,
  type Operation,
  operations,
  type Problem,
  type Session,
} from '../../src/contract/index.ts';
import { allInvoices, ask, askInvoices, askRefused, backendToday } from './ask.ts';

const FOREIGN = 'acc_Brumelle';
const UNKNOWN = 'acc_Nobody1';

const withClientId = operations.filter((operation: Operation) =>
  Object.hasOwn((operation.query?._zod.def as { shape?: object } | undefined)?.shape ?? {}, 'clientId'),
);

describe('tenants', () => {
  const backend = backendToday();
  const accountsSeen = async (persona: Parameters<typeof allInvoices>[2]) => {
    const seen = await allInvoices(backend, {}, persona);
    return new Set(seen.map(({ id }) => backend.db.invoices.get(id)?.accountId));
  };

  it('INV-R1 the list shows every invoice of the account and no other', async () => {
    for (const [persona, accountId] of [
      ['billing', 'acc_Ostrelin'],
      ['admin-be', 'acc_Brumelle'],
      ['suspended', 'acc_Aiguillage'],
    ] as const) {
      const own = [...backend.db.invoices].filter((invoice) => invoice.accountId === accountId);
      expect((await allInvoices(backend, {}, persona)).map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(await accountsSeen(persona)).toEqual(new Set([accountId]));
    }
  });

  it('INV-R1 a partner sees the invoices of its clients, each with its client, and no other', async () => {
    const clients = new Set([...backend.db.accounts].filter(({ parentId }) => parentId === 'acc_Alticorde').map(({ id }) => id));
    const invoices = await allInvoices(backend, {}, 'partner');
    expect(invoices.length).toBeGreaterThan(30);
    for (const { id, client } of invoices) {
      expect(clients).toContain(client?.id);
      expect(backend.db.invoices.get(id)?.accountId).toBe(client?.id);
    }
    expect(await accountsSeen('partner-be')).toEqual(new Set(['acc_Grenaille']));
  });

  it('INV-R1 a client’s rows carry no client column', async () => {
    const { body } = await askInvoices(backend);
    expect(body.items.every((invoice) => !('client' in invoice))).toBe(true);
  });

  it('a partner chooses one client', async () => {
    const { body } = await askInvoices(backend, '?clientId=acc_Hellamarre', 'partner');
    expect(body.page.total).toBe(6);
    expect(new Set(body.items.map(({ client }) => client?.name))).toEqual(new Set(['Transports Hellamarre']));
    const entities = await ask<Answer<typeof listLegalEntities>>(backend, '/legal-entities?clientId=acc_Hellamarre', 'partner');
    expect(entities.body.items.map(({ legalName }) => legalName)).toEqual(['Transports Hellamarre']);
    const statement = await ask<InvoiceStatement>(backend, '/invoices/statement?clientId=acc_Hellamarre', 'partner');
    const whole = await ask<InvoiceStatement>(backend, '/invoices/statement', 'partner');
    expect(statement.body.byCurrency[0]?.counts.due).toBeLessThan(whole.body.byCurrency[0]?.counts.due ?? 0);
  });

  it.each(withClientId)('T23 $name refuses a client of somebody else', async (operation: Operation) => {
    for (const persona of ['billing', 'partner', 'partner-be', 'newcomer'] as const) {
      const { status, body } = await askRefused(backend, `${operation.path}?clientId=${FOREIGN}`, persona);
      expect([status, body.code]).toEqual([403, 'not-your-client']);
    }
  });

  it.each(withClientId)('T34 $name answers alike for a foreign account and for none', async (operation: Operation) => {
    const [foreign, unknown] = await Promise.all(
      [FOREIGN, UNKNOWN].map((id) => askRefused(backend, `${operation.path}?clientId=${id}`, 'partner')),
    );
    expect(foreign).toEqual({ ...unknown, headers: foreign?.headers });
  });

  it.each([...operations])('T23 $name cannot be asked in the name of a foreign account', async (operation: Operation) => {
    for (const persona of ['billing', 'partner', 'partner-be'] as const) {
      const { status, body } = await askRefused(backend, operation.path, persona, { 'x-guichet-account': FOREIGN });
      expect([status, body.code]).toEqual([403, 'not-your-client']);
    }
  });

  it.each([...operations])('T34 $name answers alike in the name of a foreign account and of none', async (operation: Operation) => {
    const answers = await Promise.all(
      [FOREIGN, UNKNOWN].map((id) => askRefused(backend, operation.path, 'billing', { 'x-guichet-account': id })),
    );
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.status).toBe(answers[1]?.status);
  });

  it('a foreign legal entity as a filter finds nothing', async () => {
    const { body } = await askInvoices(backend, '?legalEntityId=len_BrumelleServices');
    expect(body).toMatchObject({ items: [], page: { total: 0 } });
  });

  it('a partner acts for a client: the answer speaks for the client', async () => {
    const acting = { 'x-guichet-account': 'acc_Saulnoire' };
    const session = await ask<Session>(backend, '/session', 'partner', acting);
    expect(session.body.account).toMatchObject({ id: 'acc_Saulnoire', kind: 'client' });
    const { body, headers } = await askInvoices(backend, '', 'partner', acting);
    expect(headers.get('x-guichet-account')).toBe('acc_Saulnoire');
    expect(body.page.total).toBe(3);
    expect(body.items.every((invoice) => invoice.client === undefined)).toBe(true);
    expect((await ask<Problem>(backend, '/invoices?clientId=acc_Orfeze', 'partner', acting)).body.code).toBe('not-your-client');
  });

  it('a partner’s session lists the accounts to switch to, a client’s only its own', async () => {
    const accountsOf = async (persona: 'partner' | 'billing') => (await ask<Session>(backend, '/session', persona)).body.accounts;
    expect(await accountsOf('partner')).toHaveLength(13);
    expect(await accountsOf('billing')).toEqual([{ id: 'acc_Ostrelin', name: 'Groupe Ostrelin', kind: 'client' }]);
  });
});
