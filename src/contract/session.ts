import * as z from 'zod/mini';
import { family } from './operation.ts';
import { Instant } from './values/dates.ts';
import { Currency } from './values/money.ts';
import { Id, Label, Lang, openEnum } from './values/text.ts';

const operation = family('session');

/** An account as a switcher shows it. */
export const AccountSummary = z.object({ id: Id('acc'), name: Label, kind: openEnum(['partner', 'client']) });
export type AccountSummary = z.infer<typeof AccountSummary>;

/** The company whose data is shown. A suspended one can be read, not changed. */
export const Account = z.object({
  ...AccountSummary.shape,
  status: openEnum(['active', 'suspended', 'closed']),
  timeZone: z.string(),
  defaultCurrency: Currency,
  defaultLocale: Lang,
  modules: z.array(z.string()),
});
export type Account = z.infer<typeof Account>;

/** Who is signed in, for which account, with which rights. `serverNow` is the only clock that decides anything. */
export const Session = z.object({
  subject: z.string(),
  contact: z.object({ id: Id('con'), displayName: Label }),
  account: Account,
  accounts: z.array(AccountSummary),
  permissions: z.array(z.string()),
  locale: Lang,
  serverNow: Instant,
  session: z.object({ expiresAt: Instant }),
});
export type Session = z.infer<typeof Session>;

export const getSession = operation('getSession', {
  method: 'GET',
  path: '/session',
  summary: 'The person signed in, the account shown and the rights held.',
  permission: 'any',
  response: Session,
});
