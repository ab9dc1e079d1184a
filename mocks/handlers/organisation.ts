import { listLegalEntities } from '../../src/contract/index.ts';
import { implement, Refusal } from '../../src/router/index.ts';
import { ascending, comparing, descending, keysetPage, type Order } from '../paging.ts';
import type { LegalEntityRecord } from '../records.ts';
import { fold } from '../rules/invoice-search.ts';
import { accountsInScope, type Caller } from '../rules/tenants.ts';

const ORDERS: Readonly<Record<'legalName' | '-legalName', Order<LegalEntityRecord>>> = {
  legalName: [ascending(({ legalName }) => fold(legalName)), ascending(({ id }) => id)],
  '-legalName': [descending(({ legalName }) => fold(legalName)), descending(({ id }) => id)],
};

export const organisationHandlers = [
  implement(listLegalEntities, ({ query }, caller: Caller) => {
    const accounts = accountsInScope(caller, query.clientId);
    if (accounts instanceof Refusal) return accounts;
    const { sort = 'legalName', limit, cursor, clientId = '' } = query;
    const order = ORDERS[sort];
    const answer = keysetPage({
      rows: caller.store.legalEntities.ordered(sort, comparing(order)).filter(({ accountId }) => accounts.has(accountId)),
      order,
      limit,
      cursor,
      scope: `${caller.account.id} ${sort} ${clientId}`,
    });
    return answer instanceof Refusal ? answer : { items: [...answer.rows], page: answer.page };
  }),
];
