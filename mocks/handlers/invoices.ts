import {
  type Answer,
  type CivilDate,
  civilDateIn,
  compareMoney,
  getInvoiceStatement,
  type InvoiceStatement,
  listInvoices,
  type Money,
  type QueryOf,
  writeQuery,
} from '../../src/contract/index.ts';
import { implement, Refusal } from '../../src/router/index.ts';
import { ascending, comparing, descending, keysetPage, type Order, type OrderField } from '../paging.ts';
import type { AccountRecord, InvoiceRecord } from '../records.ts';
import { matchingText } from '../rules/invoice-search.ts';
import { isOverdue, isPayable, summarize } from '../rules/invoice-state.ts';
import { accountsInScope, type Caller } from '../rules/tenants.ts';

type ListQuery = QueryOf<typeof listInvoices>;
type Sort = NonNullable<ListQuery['sort']>;
type SortField = Exclude<Sort, `-${string}`>;

const signed = ({ sign }: InvoiceRecord, { amountMinor }: Money): number => sign * amountMinor;

/** The order of each sort field before ties; each is turned round as a whole by a `-`. */
const SORT_KEYS: Readonly<Record<SortField, readonly OrderField<InvoiceRecord>['key'][]>> = {
  issuedOn: [({ issuedOn }) => issuedOn],
  dueOn: [({ dueOn }) => dueOn ?? ''],
  number: [],
  totalInclTax: [({ totalInclTax }) => totalInclTax.currency, (invoice) => signed(invoice, invoice.totalInclTax)],
  amountDue: [({ amountDue }) => amountDue.currency, (invoice) => signed(invoice, invoice.amountDue)],
};

function orderOf(sort: Sort): Order<InvoiceRecord> {
  const isDescending = sort.startsWith('-');
  const field = sort.replace('-', '') as SortField;
  const direction = isDescending ? descending : ascending;
  // What has no due date comes last, whichever way the dates run.
  const undated = field === 'dueOn' ? [ascending<InvoiceRecord>(({ dueOn }) => (dueOn === null ? 1 : 0))] : [];
  const number = ({ number }: InvoiceRecord) => number;
  const ties = [field === 'number' ? direction(number) : descending(number), descending<InvoiceRecord>(({ id }) => id)];
  return [...undated, ...SORT_KEYS[field].map((key) => direction(key)), ...ties];
}

/** Today's date of each account in scope. */
const todays = (accounts: ReadonlyMap<string, AccountRecord>, now: number): ((invoice: InvoiceRecord) => CivilDate) => {
  const dates = new Map([...accounts].map(([id, { timeZone }]) => [id, civilDateIn(timeZone, now)]));
  return ({ accountId }) => dates.get(accountId) ?? '';
};

function matching(query: ListQuery, todayOf: (invoice: InvoiceRecord) => CivilDate): (invoice: InvoiceRecord) => boolean {
  const { category, paymentStatus, legalEntityId, issuedFrom, issuedTo, overdue, q } = query;
  const isMeant = q === undefined ? undefined : matchingText(q);
  const isIn = (wanted: readonly string[] | undefined, value: string) => !wanted?.length || wanted.includes(value);
  return (invoice) =>
    isIn(category, invoice.category) &&
    isIn(paymentStatus, invoice.paymentStatus) &&
    isIn(legalEntityId, invoice.legalEntity.id) &&
    (issuedFrom === undefined || invoice.issuedOn >= issuedFrom) &&
    (issuedTo === undefined || invoice.issuedOn <= issuedTo) &&
    (overdue === undefined || isOverdue(invoice, todayOf(invoice)) === overdue) &&
    (isMeant === undefined || isMeant(invoice));
}

function list(
  query: ListQuery,
  caller: Caller,
): Answer<typeof listInvoices> | Refusal<'not-your-client' | 'invalid-request' | 'cursor-mismatch'> {
  const accounts = accountsInScope(caller, query.clientId);
  if (accounts instanceof Refusal) return accounts;
  const { sort = '-issuedOn', limit, cursor, ...filters } = query;
  const order = orderOf(sort);
  const todayOf = todays(accounts, caller.now);
  const isMatch = matching(query, todayOf);
  const answer = keysetPage({
    rows: caller.store.invoices.ordered(sort, comparing(order)).filter((invoice) => accounts.has(invoice.accountId) && isMatch(invoice)),
    order,
    limit,
    cursor,
    scope: `${caller.account.id} ${writeQuery({ ...filters, sort })}`,
  });
  if (answer instanceof Refusal) return answer;
  const items = answer.rows.map((invoice) =>
    summarize(invoice, {
      today: todayOf(invoice),
      readerId: caller.contact.id,
      client: caller.account.kind === 'partner' ? accounts.get(invoice.accountId) : undefined,
    }),
  );
  return { items, page: answer.page };
}

function statement(clientId: string | undefined, caller: Caller): InvoiceStatement | Refusal<'not-your-client'> {
  const accounts = accountsInScope(caller, clientId);
  if (accounts instanceof Refusal) return accounts;
  const todayOf = todays(accounts, caller.now);
  const payable = [...caller.store.invoices].filter((invoice) => accounts.has(invoice.accountId) && isPayable(invoice));
  const { defaultCurrency } = caller.account;
  const foreign = new Set(payable.map(({ amountDue }) => amountDue.currency).sort());
  foreign.delete(defaultCurrency);
  return {
    asOf: new Date(caller.now).toISOString(),
    nextCollection: nextCollection(payable, todayOf),
    byCurrency: [defaultCurrency, ...foreign].map((currency) => {
      const due = payable.filter(({ amountDue }) => amountDue.currency === currency);
      const overdue = due.filter((invoice) => isOverdue(invoice, todayOf(invoice)));
      return {
        currency,
        due: { currency, amountMinor: sumDue(due) },
        overdue: { currency, amountMinor: sumDue(overdue) },
        counts: { due: due.length, overdue: overdue.length },
      };
    }),
  };
}

/** The next announced debit: all that is taken on that day in that currency. */
function nextCollection(
  payable: readonly InvoiceRecord[],
  todayOf: (invoice: InvoiceRecord) => CivilDate,
): InvoiceStatement['nextCollection'] {
  const announced = payable.flatMap((invoice) => {
    const { collectionOn: on, paymentStatus, amountDue } = invoice;
    return on !== null && paymentStatus === 'processing' && on >= todayOf(invoice) ? { on, amountDue } : [];
  });
  const [first] = announced.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : compareMoney(a.amountDue, b.amountDue)));
  if (!first) return null;
  const { on } = first;
  const { currency } = first.amountDue;
  const amounts = announced.filter((debit) => debit.on === on && debit.amountDue.currency === currency);
  return { on, amount: { currency, amountMinor: amounts.reduce((sum, { amountDue }) => sum + amountDue.amountMinor, 0) } };
}

const sumDue = (invoices: readonly InvoiceRecord[]): number => invoices.reduce((sum, { amountDue }) => sum + amountDue.amountMinor, 0);

export const invoiceHandlers = [
  implement(listInvoices, ({ query }, caller: Caller) => list(query, caller)),
  implement(getInvoiceStatement, ({ query }, caller: Caller) => statement(query.clientId, caller)),
];
