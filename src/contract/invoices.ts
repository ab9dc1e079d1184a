import * as z from 'zod/mini';
import { family } from './operation.ts';
import { listQuery, page } from './page.ts';
import { CivilDate, DateRange, Instant } from './values/dates.ts';
import { Currency, Money } from './values/money.ts';
import { Id, Label, openEnum, SearchText } from './values/text.ts';

const operation = family('invoices');

export const DOCUMENT_TYPES = ['invoice', 'credit_note', 'corrective_invoice', 'prepayment_invoice', 'debit_note'] as const;
export const CATEGORIES = ['renewal', 'services', 'usage', 'other'] as const;
export const PAYMENT_STATUSES = ['unpaid', 'processing', 'partially_paid', 'paid', 'written_off', 'not_applicable'] as const;
export const PAYMENT_METHODS = ['direct_debit', 'credit_transfer', 'card', 'other'] as const;

/**
 * An invoice or credit note as a list shows it. Amounts are positive; `sign` is -1 for a credit note.
 * `overdue` is the server's word (INV-R4): due before today in the account's zone, something left to pay, not disputed, no debit under way.
 */
export const InvoiceSummary = z.object({
  id: Id('inv'),
  /** The number on the document (BT-1): unique for its seller only, slashes are legal. */
  number: z.string().check(z.regex(/^.{1,35}$/)),
  documentType: openEnum(DOCUMENT_TYPES),
  category: openEnum(CATEGORIES),
  issuedOn: CivilDate,
  dueOn: z.nullable(CivilDate),
  period: z.nullable(DateRange),
  legalEntity: z.object({ id: Id('len'), name: Label }),
  totalExclTax: Money,
  totalTax: Money,
  totalInclTax: Money,
  amountDue: Money,
  sign: z.literal([1, -1]),
  status: openEnum(['issued', 'cancelled']),
  paymentStatus: openEnum(PAYMENT_STATUSES),
  overdue: z.boolean(),
  daysOverdue: z.int().check(z.gte(0)),
  disputed: z.boolean(),
  paymentMethod: openEnum(PAYMENT_METHODS),
  purchaseOrderRef: z.nullable(Label),
  /** The day of the direct debit that was announced. */
  collectionOn: z.nullable(CivilDate),
  /** Whether the person signed in has not opened it yet. */
  unread: z.boolean(),
  /** The partner's client it belongs to, in a partner's session only. */
  client: z.optional(z.object({ id: Id('acc'), name: Label })),
});
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;

export const listInvoices = operation('listInvoices', {
  method: 'GET',
  path: '/invoices',
  summary: 'The invoices and credit notes of the account, newest first; ties end in number, then id, descending.',
  permission: 'billing:read',
  query: listQuery(['issuedOn', 'dueOn', 'number', 'totalInclTax', 'amountDue'], {
    category: z.array(z.enum(CATEGORIES)),
    paymentStatus: z.array(z.enum(PAYMENT_STATUSES)),
    overdue: z.boolean(),
    legalEntityId: z.array(Id('len')),
    issuedFrom: CivilDate,
    issuedTo: CivilDate,
    q: SearchText,
    clientId: Id('acc'),
  }),
  response: page(InvoiceSummary),
  problems: ['not-your-client'],
});

/** What is owed, per currency: amounts of different currencies are never added (INV-R6). */
export const InvoiceStatement = z.object({
  asOf: Instant,
  nextCollection: z.nullable(z.object({ on: CivilDate, amount: Money })),
  byCurrency: z.array(
    z.object({
      currency: Currency,
      due: Money,
      overdue: Money,
      counts: z.object({ due: z.int(), overdue: z.int() }),
    }),
  ),
});
export type InvoiceStatement = z.infer<typeof InvoiceStatement>;

export const getInvoiceStatement = operation('getInvoiceStatement', {
  method: 'GET',
  path: '/invoices/statement',
  summary: 'What the account owes per currency, of which overdue, and the next direct debit.',
  permission: 'billing:read',
  query: z.object({ clientId: z.optional(Id('acc')) }),
  response: InvoiceStatement,
  problems: ['not-your-client'],
});
