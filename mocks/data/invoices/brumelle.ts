import { addDays, type CivilDate } from '../../../src/contract/index.ts';
import { between, type Random } from '../../random.ts';
import type { InvoiceRecord } from '../../records.ts';
import { LEGAL_ENTITIES } from '../organisation.ts';
import { addWorkingDays, monthStart, monthsUntil, numbering } from './calendar.ts';
import { type InvoiceFacts, line, makeInvoice, VAT_21 } from './make-invoice.ts';

type Facts = Omit<InvoiceFacts, 'number'> & { readonly number?: string };

/** The invoices of Brumelle, in Belgium: VAT at 21 %, direct debits, credit notes of their own series. */
export function brumelleInvoices(today: CivilDate, random: Random): InvoiceRecord[] {
  const { brumelleServices: services, brumelleVlaanderen: vlaanderen } = LEGAL_ENTITIES;
  const ago = (days: number) => addDays(today, -days);
  const year = (days: number) => ago(days).slice(0, 4);
  const debitOn = addWorkingDays(today, 3);
  const history = Array.from({ length: 6 }, (_, quarter): Facts => {
    const issuedOn = monthStart(today, 2 + quarter * 3);
    return {
      issuedOn,
      entity: quarter % 2 === 0 ? services : vlaanderen,
      category: 'usage',
      period: monthsUntil(issuedOn, 3),
      lines: [line('Virelune Temps, actifs', String(between(random, 55, 70)), '6.30', VAT_21)],
      paid: 'all',
      paymentMethod: 'direct_debit',
    };
  });
  const facts: Facts[] = [
    ...history,
    {
      number: `${year(25)}-BE-0318`,
      issuedOn: ago(25),
      entity: services,
      category: 'renewal',
      period: { from: ago(0), to: addDays(today, 364) },
      lines: [line('Virelune Congés, 12 mois', '62', '40.80', VAT_21)],
    },
    {
      issuedOn: ago(8),
      dueOn: debitOn,
      collectionOn: debitOn,
      entity: vlaanderen,
      lines: [line('Paramétrage, jours', '1.5', '920.00', VAT_21)],
      paymentStatus: 'processing',
      paymentMethod: 'direct_debit',
    },
    { issuedOn: ago(49), dueOn: ago(19), entity: services, lines: [line('Formation, jours', '2', '1080.00', VAT_21)] },
    { issuedOn: ago(44), dueOn: ago(14), entity: vlaanderen, lines: [line('Reprise des soldes', '1', '640.00', VAT_21)], paid: 30000 },
    {
      number: `NC-${year(17)}-0031`,
      documentType: 'credit_note',
      issuedOn: ago(17),
      entity: services,
      lines: [line('Formation, demi-journée non tenue', '0.5', '1080.00', VAT_21)],
    },
    { issuedOn: ago(2), entity: services, category: 'usage', lines: [line('Virelune Bulletins, documents', '186', '0.95', VAT_21)] },
  ];
  const given = facts.flatMap(({ number }) => number ?? []);
  const numberOf = numbering((issueYear, sequence) => `${issueYear}-BE-${sequence}`, 1.05, given);
  return facts
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
    .map((fact) => makeInvoice({ number: numberOf(fact.issuedOn), ...fact }));
}
