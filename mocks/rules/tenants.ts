import { problem, type Refusal } from '../../src/router/index.ts';
import type { AccountRecord, ContactRecord } from '../records.ts';
import type { Store } from '../store.ts';

/** Who asks, for which account, at which moment. */
export interface Caller {
  readonly contact: ContactRecord;
  /** The account spoken for: the person's own, or a client of theirs. */
  readonly account: AccountRecord;
  readonly store: Store;
  /** The moment of the call, in milliseconds. */
  readonly now: number;
}

/** The accounts that a person may speak for: their own and, for a partner's people, its clients. */
export function accountsOf(store: Store, contact: ContactRecord): readonly AccountRecord[] {
  const own = store.accounts.get(contact.accountId);
  if (!own) return [];
  return own.kind === 'partner' ? [own, ...clientsOf(store, own)] : [own];
}

/** The account that a call speaks for; `wanted` comes from `X-Guichet-Account`. One that is not theirs and one that does not exist are refused alike. */
export function accountSpokenFor(store: Store, contact: ContactRecord, wanted: string | null): AccountRecord | Refusal<'not-your-client'> {
  const account = accountsOf(store, contact).find(({ id }) => id === (wanted ?? contact.accountId));
  return account ?? problem('not-your-client');
}

/**
 * The accounts whose rows a call may see: for a partner all its clients, or the one it names, for a client its own.
 * The only place that decides it: every handler of account data asks here.
 */
export function accountsInScope(
  { account, store }: Caller,
  clientId: string | undefined,
): ReadonlyMap<string, AccountRecord> | Refusal<'not-your-client'> {
  const all = account.kind === 'partner' ? clientsOf(store, account) : [account];
  const chosen = clientId === undefined ? all : all.filter(({ id }) => id === clientId);
  if (clientId !== undefined && chosen.length === 0) return problem('not-your-client');
  return new Map(chosen.map((one) => [one.id, one]));
}

const clientsOf = (store: Store, partner: AccountRecord): readonly AccountRecord[] =>
  [...store.accounts].filter(({ parentId }) => parentId === partner.id);
