import * as z from 'zod/mini';
import { Account, Id, InvoiceSummary, Label, Lang, LegalEntity, Money } from '../src/contract/index.ts';

/** An account as the backend keeps it: a partner's client names its partner. */
export const AccountRecord = z.extend(Account, { parentId: z.nullable(Id('acc')) });
export type AccountRecord = z.infer<typeof AccountRecord>;

/** A legal entity and the account that it belongs to. */
export const LegalEntityRecord = z.extend(LegalEntity, { accountId: Id('acc') });
export type LegalEntityRecord = z.infer<typeof LegalEntityRecord>;

export const ROLES = [
  'admin',
  'billing_manager',
  'support_and_billing',
  'viewer',
  'privacy_self',
  'partner_finance',
  'partner_member',
  'requester',
] as const;
export type Role = (typeof ROLES)[number];

/** A person who may sign in. */
export const ContactRecord = z.object({
  id: Id('con'),
  accountId: Id('acc'),
  displayName: Label,
  email: z.string(),
  role: z.enum(ROLES),
  locale: Lang,
  access: z.enum(['active', 'ended']),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

const Decimal = z.string().check(z.regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/));

/** A line of an invoice (EN 16931 BG-25). */
export const InvoiceLine = z.object({
  name: Label,
  quantity: Decimal,
  unitPrice: Decimal,
  netAmount: Money,
  vatCategory: z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O']),
  vatRate: z.nullable(Decimal),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

/** The tax of one category and rate (EN 16931 BG-23). */
export const VatTotal = z.object({
  category: InvoiceLine.shape.vatCategory,
  rate: z.nullable(Decimal),
  taxable: Money,
  tax: Money,
  exemptionText: z.nullable(z.string()),
});
export type VatTotal = z.infer<typeof VatTotal>;

/** An invoice as the backend keeps it: what a list shows, without what depends on the day or the reader, and what its amounts are made of. */
export const InvoiceRecord = z.extend(z.omit(InvoiceSummary, { overdue: true, daysOverdue: true, unread: true, client: true }), {
  accountId: Id('acc'),
  /** A number is unique for its seller only. */
  seller: Label,
  lines: z.array(InvoiceLine),
  vatBreakdown: z.array(VatTotal),
  /** What is paid or settled otherwise so far (BT-113). */
  prepaid: Money,
  rounding: Money,
  paymentTerms: z.nullable(z.string()),
  /** The people who have opened it. */
  readBy: z.array(Id('con')),
});
export type InvoiceRecord = z.infer<typeof InvoiceRecord>;
