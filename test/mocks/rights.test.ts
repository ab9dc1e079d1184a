import { describe, expect, it } from 'vitest';
import { type Operation, operations, type Problem, type Session } from '../../src/contract/index.ts';
import { type PersonaName, personas } from '../../mocks/index.ts';
import { ask, backendToday } from './ask.ts';

const READS_ALL = { getSession: 200, listLegalEntities: 200, listInvoices: 200, getInvoiceStatement: 200 };
const NO_BILLING = { ...READS_ALL, listInvoices: 403, getInvoiceStatement: 403 };

/** What each person gets from each operation. */
const TABLE: Readonly<Record<PersonaName, Readonly<Record<string, number>>>> = {
  admin: READS_ALL,
  billing: READS_ALL,
  tickets: READS_ALL,
  untrained: READS_ALL,
  privacy: { ...NO_BILLING, listLegalEntities: 403 },
  viewer: READS_ALL,
  former: { getSession: 401, listLegalEntities: 401, listInvoices: 401, getInvoiceStatement: 401 },
  'admin-be': READS_ALL,
  'admin-nl': READS_ALL,
  suspended: READS_ALL,
  newcomer: READS_ALL,
  partner: READS_ALL,
  'partner-none': NO_BILLING,
  'partner-request': NO_BILLING,
  'partner-be': READS_ALL,
};

const cases = Object.values(personas).flatMap(({ name }) => operations.map((operation: Operation) => ({ name, operation })));

describe('rights', () => {
  const backend = backendToday();

  it.each(cases)('T23 $name calling $operation.name gets what the table of rights says', async ({ name, operation }) => {
    const { status, body } = await ask<Problem>(backend, operation.path, name);
    expect(status).toBe(TABLE[name][operation.name]);
    if (status >= 400) expect(Object.keys(body)).not.toContain('items');
  });

  it('T23 a refusal names the right and the account’s administrators', async () => {
    const { body } = await ask<Problem>(backend, '/invoices', 'privacy');
    expect(body).toMatchObject({ code: 'permission-missing', requiredPermission: 'billing:read' });
    expect(body.askContacts?.map(({ name }) => name)).toEqual(['Maud Ferrandelle', 'Côme d’Albrizelle']);
    expect((await ask<Problem>(backend, '/invoices', 'partner-none')).body.askContacts).toEqual([
      { name: 'Rozenn Quilgars', email: 'quilgars@alticorde.example' },
    ]);
  });

  it.each(Object.values(personas).filter(({ name }) => name !== 'former'))(
    'the session of $name is theirs',
    async ({ name, accountId, displayName, locale }) => {
      const { body, headers } = await ask<Session>(backend, '/session', name);
      expect(body).toMatchObject({ contact: { displayName }, account: { id: accountId }, locale, serverNow: '2026-11-22T09:00:00.000Z' });
      expect(Date.parse(body.session.expiresAt)).toBeGreaterThan(Date.parse(body.serverNow));
      expect(headers.get('x-guichet-account')).toBe(accountId);
    },
  );

  it.each(['', 'Bearer', 'Bearer ', 'Bearer nobody', 'Basic abc'])('T23 the authorization %j is refused', async (authorization) => {
    const response = await backend.fetch(`${backend.baseUrl}/session`, { headers: authorization ? { authorization } : {} });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([401, 'unauthenticated']);
  });

  it('a suspended account can still be read', async () => {
    const { body } = await ask<Session>(backend, '/session', 'suspended');
    expect(body.account.status).toBe('suspended');
  });
});
