import { addDays, type CivilDate } from '../../../src/contract/index.ts';
import { between, opaqueId, type Random } from '../../random.ts';
import type { InvoiceRecord } from '../../records.ts';
import { LEGAL_ENTITIES } from '../organisation.ts';
import { line, makeInvoice } from './make-invoice.ts';

const DAYS = 3 * 365;
const PATTERNS = 600;
const CATEGORIES = ['renewal', 'services', 'usage', 'usage', 'other'] as const;

/**
 * Very many invoices of Groupe Ostrelin over three years, newest first. Amounts, lines and statuses come from a few hundred
 * patterns that are computed once and shared, so that a hundred thousand are made in less than a second and fit a browser.
 */
export function largeInvoices(today: CivilDate, count: number, random: Random): InvoiceRecord[] {
  const settled = Array.from({ length: PATTERNS }, () => makePattern(random, 'all'));
  const open = Array.from({ length: PATTERNS }, () => makePattern(random, between(random, 0, 4) === 0 ? 1 : 0));
  const days = Array.from({ length: DAYS + 31 }, (_, index) => addDays(today, 30 - index));
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = Math.floor((index * DAYS) / count);
    const isOpen = daysAgo < 25 || (index % 29 === 0 && daysAgo < 400);
    const patterns = isOpen ? open : settled;
    const pattern = patterns[(index * 7919) % PATTERNS] as InvoiceRecord;
    const issuedOn = days[daysAgo + 30] as CivilDate;
    const number = `G-${issuedOn.slice(0, 4)}-${String(count - index).padStart(6, '0')}`;
    const dueOn = pattern.sign === 1 ? (days[daysAgo] as CivilDate) : null;
    return { ...pattern, id: opaqueId('inv', number), number, issuedOn, dueOn };
  });
}

function makePattern(random: Random, paid: 'all' | number): InvoiceRecord {
  const { ostrelinIndustrie, ostrelinLogistique } = LEGAL_ENTITIES;
  const kind = between(random, 0, 99);
  const currency = kind === 0 ? 'JPY' : kind < 4 ? 'CHF' : 'EUR';
  const isCredit = kind > 94;
  const price = currency === 'JPY' ? String(between(random, 100, 90_000)) : `${between(random, 1, 950)}.${between(random, 10, 99)}`;
  return makeInvoice({
    number: 'pattern',
    issuedOn: '2000-01-01',
    entity: between(random, 0, 2) === 0 ? ostrelinLogistique : ostrelinIndustrie,
    category: CATEGORIES[between(random, 0, CATEGORIES.length - 1)] ?? 'other',
    documentType: isCredit ? 'credit_note' : 'invoice',
    currency,
    lines: [line('Virelune, abonnements', String(between(random, 1, 150)), price)],
    paid,
    disputed: kind === 94,
    purchaseOrderRef: kind % 5 === 0 ? `BC-${between(random, 4000, 4999)}` : null,
    readBy: ['con_Saintorens'],
  });
}
