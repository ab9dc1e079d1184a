import { type CivilDate, daysBetween, type InvoiceSummary } from '../../src/contract/index.ts';
import type { AccountRecord, InvoiceRecord } from '../records.ts';

/** Whether an invoice is overdue on a day of its account (INV-R4). Due today is not overdue. */
export const isOverdue = (invoice: InvoiceRecord, today: CivilDate): boolean =>
  invoice.dueOn !== null &&
  invoice.dueOn < today &&
  invoice.amountDue.amountMinor > 0 &&
  invoice.status === 'issued' &&
  invoice.sign === 1 &&
  !invoice.disputed &&
  invoice.paymentStatus !== 'processing';

/** Whether something is left to pay: a credit note or a cancelled invoice asks for nothing. */
export const isPayable = ({ amountDue, sign, status }: InvoiceRecord): boolean =>
  amountDue.amountMinor > 0 && sign === 1 && status === 'issued';

/** An invoice as one person sees it on one day; `client` where a partner looks at its clients' invoices. */
export function summarize(
  invoice: InvoiceRecord,
  { today, readerId, client }: { readonly today: CivilDate; readonly readerId: string; readonly client: AccountRecord | undefined },
): InvoiceSummary {
  const overdue = isOverdue(invoice, today);
  return {
    ...invoice,
    overdue,
    daysOverdue: overdue && invoice.dueOn !== null ? daysBetween(invoice.dueOn, today) : 0,
    unread: !invoice.readBy.includes(readerId),
    ...(client && { client: { id: client.id, name: client.name } }),
  };
}
