import type { Permission, Problem } from '../../src/contract/index.ts';
import type { ContactRecord, Role } from '../records.ts';
import type { Store } from '../store.ts';

/** The rights of each role. */
export const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: ['account:read', 'billing:read'],
  billing_manager: ['account:read', 'billing:read'],
  support_and_billing: ['account:read', 'billing:read'],
  viewer: ['account:read', 'billing:read'],
  privacy_self: [],
  partner_finance: ['account:read', 'billing:read'],
  partner_member: ['account:read'],
  requester: ['account:read'],
};

/** The people who can grant a right: the account's administrators. */
export const whomToAsk = (store: Store, { accountId }: ContactRecord): NonNullable<Problem['askContacts']> =>
  [...store.contacts]
    .filter((contact) => contact.accountId === accountId && contact.role === 'admin' && contact.access === 'active')
    .map(({ displayName, email }) => ({ name: displayName, email }));
