import type { CivilDate, InvoiceSummary } from '../../contract/index.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { CommonMessages } from '../../runtime/messages/index.ts';
import type { BadgeOptions } from '../../ui/badge.ts';
import type { InvoiceMessages } from './messages/index.ts';

/** What the words of an invoice depend on. */
export interface Wording {
  readonly text: InvoiceMessages;
  readonly common: CommonMessages;
  /** The language that dates and amounts are written in. */
  readonly locale: string;
  readonly timeZone: string;
  /** Today in the account's zone by the server's clock; `undefined` before it is known. */
  readonly today: CivilDate | undefined;
}

/** The name of an invoice's type of document. */
export function typeLabel(code: string, { text, common }: Wording): string {
  const labels: Readonly<Record<string, string>> = {
    invoice: text.typeInvoice,
    credit_note: text.typeCreditNote,
    corrective_invoice: text.typeCorrectiveInvoice,
    prepayment_invoice: text.typePrepaymentInvoice,
    debit_note: text.typeDebitNote,
  };
  return labels[code] ?? common.other(code);
}

/** The name of an invoice's category. */
export function categoryLabel(code: string, { text, common }: Wording): string {
  const labels: Readonly<Record<string, string>> = {
    renewal: text.categoryRenewal,
    services: text.categoryServices,
    usage: text.categoryUsage,
    other: text.categoryOther,
  };
  return labels[code] ?? common.other(code);
}

/** The name of a payment status as the filter lists it. */
export function paymentStatusLabel(code: string, { text, common }: Wording): string {
  const labels: Readonly<Record<string, string>> = {
    unpaid: text.statusUnpaid,
    processing: text.statusProcessing,
    partially_paid: text.statusPartiallyPaid,
    paid: text.statusPaid,
    written_off: text.statusWrittenOff,
    not_applicable: text.notApplicable,
  };
  return labels[code] ?? common.other(code);
}

/**
 * The status of an invoice in the words of its codes, the weightiest first; `undefined` where there is nothing to pay or to say.
 * Whether it is overdue is the server's word (INV-R4); a debit under way never alarms (INV-R5).
 */
export function invoiceStatus(invoice: InvoiceSummary, wording: Wording): BadgeOptions | undefined {
  const { text, locale, today } = wording;
  if (invoice.status === 'cancelled') return { tone: 'neutral', label: text.statusCancelled };
  if (invoice.status !== 'issued') return { tone: 'neutral', label: wording.common.other(invoice.status) };
  if (invoice.disputed) return { tone: 'warning', label: text.statusDisputed };
  if (invoice.overdue) {
    return { tone: 'danger', label: text.overdue(invoice.daysOverdue), spoken: text.overdueSpoken(invoice.daysOverdue) };
  }
  switch (invoice.paymentStatus) {
    case 'processing':
      return { tone: 'info', label: processingLabel(invoice, text, locale) };
    case 'unpaid':
      return invoice.dueOn !== null && invoice.dueOn === today
        ? { tone: 'warning', label: text.dueToday }
        : { tone: 'neutral', label: text.statusUnpaid };
    case 'partially_paid':
      return { tone: 'warning', label: text.statusPartiallyPaid };
    case 'paid':
      return { tone: 'success', label: text.statusPaid };
    case 'written_off':
      return { tone: 'neutral', label: text.statusWrittenOff };
    case 'not_applicable':
      return undefined;
    default:
      return { tone: 'neutral', label: wording.common.other(invoice.paymentStatus) };
  }
}

function processingLabel({ collectionOn, paymentMethod }: InvoiceSummary, text: InvoiceMessages, locale: string): string {
  if (paymentMethod === 'credit_transfer') return text.statusProcessingTransfer;
  return collectionOn === null ? text.statusProcessing : text.statusDebitPlanned(formatDate(collectionOn, locale));
}
