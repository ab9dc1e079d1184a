import { getSession } from '../../src/contract/index.ts';
import { implement } from '../../src/router/index.ts';
import { RIGHTS } from '../rules/rights.ts';
import { accountsOf, type Caller } from '../rules/tenants.ts';

const TOKEN_MS = 15 * 60_000;

export const sessionHandlers = [
  implement(getSession, (_, { contact, account, store, now }: Caller) => ({
    subject: contact.id,
    contact,
    account,
    accounts: [...accountsOf(store, contact)],
    permissions: [...RIGHTS[contact.role]],
    locale: contact.locale,
    serverNow: new Date(now).toISOString(),
    session: { expiresAt: new Date(now + TOKEN_MS).toISOString() },
  })),
];
