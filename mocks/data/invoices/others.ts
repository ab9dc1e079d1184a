import { addDays, type CivilDate } from '../../../src/contract/index.ts';
import { between, type Random } from '../../random.ts';
import type { InvoiceRecord, LegalEntityRecord } from '../../records.ts';
import { LEGAL_ENTITIES, PARTNER_ENTITIES } from '../organisation.ts';
import { monthStart, monthsUntil, numbering } from './calendar.ts';
import { line, makeInvoice, VAT_20, VAT_21 } from './make-invoice.ts';

/** The invoices of L’Aiguillage Coopératif, suspended because two are late. */
export function aiguillageInvoices(today: CivilDate): InvoiceRecord[] {
  const numberOf = numbering((year, sequence) => `S-${year}-${sequence}`, 0.5);
  return [
    { daysAgo: 190, hours: '20', paid: 'all' as const },
    { daysAgo: 118, hours: '14.5', disputed: true },
    { daysAgo: 96, hours: '18' },
    { daysAgo: 66, hours: '18' },
  ].map(({ daysAgo, hours, ...facts }) => {
    const issuedOn = addDays(today, -daysAgo);
    return makeInvoice({
      number: numberOf(issuedOn),
      issuedOn,
      entity: LEGAL_ENTITIES.aiguillage,
      lines: [line('Assistance, heures', hours, '96.00')],
      ...facts,
    });
  });
}

/** How many invoices each of Alticorde’s clients has. */
const INVOICE_COUNTS = [4, 2, 6, 3, 1, 5, 4, 2, 0, 6, 3, 0];

const PLANS: readonly (readonly [string, string])[] = [
  ['Poste Essentiel', '6.90'],
  ['Poste Pro', '12.00'],
  ['Accueil', '19.90'],
];

/** The monthly invoices of the partners’ clients: the newest to pay, one of them late, the older ones paid. */
export function partnerInvoices(today: CivilDate, random: Random): InvoiceRecord[] {
  const alticorde = numbering((year, sequence) => `ALT-${year}-${sequence}`, 4);
  const filandre = numbering((year, sequence) => `FIL-${year}-${sequence}`, 4);
  const monthly = (entity: LegalEntityRecord, count: number, numberOf: (issuedOn: CivilDate) => string, seller: string) =>
    Array.from({ length: count }, (_, back) => {
      const issuedOn = monthStart(today, back);
      const isPaid = back > 1 || (back === 1 && random() < 0.6);
      return makeInvoice({
        number: numberOf(issuedOn),
        seller,
        issuedOn,
        entity,
        category: 'renewal',
        period: monthsUntil(issuedOn, 1),
        lines: PLANS.map(([name, price]) => line(name, String(between(random, 2, 30)), price, entity.country === 'BE' ? VAT_21 : VAT_20)),
        paid: isPaid ? 'all' : 0,
      });
    });
  return [
    ...PARTNER_ENTITIES.flatMap((entity, index) => monthly(entity, INVOICE_COUNTS[index] ?? 0, alticorde, 'Alticorde Télécom SAS')),
    ...monthly(LEGAL_ENTITIES.grenaille, 5, filandre, 'Filandre Réseaux SRL'),
  ];
}
