/** The contract: what a host's backend implements and a client may ask. Plain data and schemas. */
export * from './invoices.ts';
export * from './operation.ts';
export * from './organisation.ts';
export * from './page.ts';
export * from './problem.ts';
export * from './problem-codes.ts';
export * from './query.ts';
export * from './session.ts';
export * from './values/dates.ts';
export * from './values/money.ts';
export * from './values/text.ts';

import { getInvoiceStatement, listInvoices } from './invoices.ts';
import { listLegalEntities } from './organisation.ts';
import { getSession } from './session.ts';

/** Every operation, in the order of the documents. */
export const operations = [getSession, listLegalEntities, listInvoices, getInvoiceStatement] as const;
