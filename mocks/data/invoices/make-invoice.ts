import { addDays, type CivilDate } from '../../../src/contract/index.ts';
import { opaqueId } from '../../random.ts';
import type { InvoiceRecord, LegalEntityRecord } from '../../records.ts';
import { type LineFacts, type Tax, totalsOf } from '../../rules/amounts.ts';

export const VAT_20: Tax = { category: 'S', rate: '20' };
export const VAT_21: Tax = { category: 'S', rate: '21' };
export const REVERSE_CHARGE: Tax = { category: 'AE', rate: '0', exemptionText: 'Autoliquidation' };

/** What makes an invoice; the rest follows. Anything of the record may be said otherwise. */
export interface InvoiceFacts extends Partial<
  Omit<
    InvoiceRecord,
    'lines' | 'vatBreakdown' | 'totalExclTax' | 'totalTax' | 'totalInclTax' | 'amountDue' | 'prepaid' | 'rounding' | 'legalEntity'
  >
> {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly entity: LegalEntityRecord;
  readonly lines: readonly LineFacts[];
  readonly currency?: string;
  /** What is paid so far in minor units, or all of it. */
  readonly paid?: number | 'all';
  /** Minor units added to reach the amount due (BT-114). */
  readonly roundingMinor?: number;
}

export const line = (name: string, quantity: string, unitPrice: string, tax: Tax = VAT_20): LineFacts => ({
  name,
  quantity,
  unitPrice,
  tax,
});

/** An invoice whose amounts follow from its lines (EN 16931, INV-R3). */
export function makeInvoice({ entity, lines, currency = 'EUR', paid = 0, roundingMinor = 0, ...facts }: InvoiceFacts): InvoiceRecord {
  const totals = totalsOf(lines, currency);
  const seller = facts.seller ?? (entity.country === 'BE' ? 'Virelune Belgique SRL' : 'Virelune SAS');
  const sign = facts.documentType === 'credit_note' ? -1 : 1;
  const prepaid = paid === 'all' ? totals.totalInclTax.amountMinor + roundingMinor : paid;
  const due = totals.totalInclTax.amountMinor - prepaid + roundingMinor;
  const dueOn = sign === 1 ? addDays(facts.issuedOn, 30) : null;
  return {
    id: opaqueId('inv', `${entity.accountId} ${seller} ${facts.number}`),
    accountId: entity.accountId,
    seller,
    documentType: 'invoice',
    category: 'services',
    dueOn,
    period: null,
    legalEntity: { id: entity.id, name: entity.legalName },
    ...totals,
    prepaid: { amountMinor: prepaid, currency },
    rounding: { amountMinor: roundingMinor, currency },
    amountDue: { amountMinor: due, currency },
    sign,
    status: 'issued',
    paymentStatus: statusOf(sign, totals.totalInclTax.amountMinor, prepaid, due),
    disputed: false,
    paymentMethod: 'credit_transfer',
    paymentTerms: sign === -1 ? 'À déduire du prochain règlement.' : 'Paiement à 30 jours.',
    purchaseOrderRef: null,
    collectionOn: null,
    readBy: [],
    ...facts,
  };
}

function statusOf(sign: 1 | -1, total: number, prepaid: number, due: number): InvoiceRecord['paymentStatus'] {
  if (sign === -1 || total === 0) return 'not_applicable';
  if (due === 0) return 'paid';
  return prepaid > 0 ? 'partially_paid' : 'unpaid';
}
