import { addDays, type CivilDate } from '../../../src/contract/index.ts';
import { between, type Random } from '../../random.ts';
import type { InvoiceRecord } from '../../records.ts';
import { LEGAL_ENTITIES } from '../organisation.ts';
import { addWorkingDays, monthStart, monthsUntil, numbering } from './calendar.ts';
import { type InvoiceFacts, line, makeInvoice, REVERSE_CHARGE } from './make-invoice.ts';

type Facts = Omit<InvoiceFacts, 'number'> & { readonly number?: string };

const { ostrelinIndustrie: industrie, ostrelinLogistique: logistique } = LEGAL_ENTITIES;
const LOIC = 'con_Saintorens';
const MAUD = 'con_Ferrandelle';

/** The invoices of Groupe Ostrelin: a history of three years, and one for each status and each edge. */
export function ostrelinInvoices(today: CivilDate, random: Random): InvoiceRecord[] {
  const facts = [...history(today, random), ...renewals(today), ...statuses(today), ...edges(today)];
  const given = facts.flatMap(({ number }) => number ?? []);
  const numberOf = numbering((year, sequence) => `F-${year}-${sequence}`, 0.5, given);
  const lastRead = addDays(today, -21);
  return facts
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
    .map((fact) => makeInvoice({ number: numberOf(fact.issuedOn), readBy: fact.issuedOn < lastRead ? [LOIC, MAUD] : [], ...fact }));
}

/** Month by month for one entity, quarter by quarter for the other, on the same days. */
function history(today: CivilDate, random: Random): Facts[] {
  const monthly = Array.from({ length: 24 }, (_, back): Facts => {
    const issuedOn = monthStart(today, back);
    const count = back === 0 ? 1284 : between(random, 1180, 1310);
    return {
      issuedOn,
      entity: industrie,
      category: 'usage',
      period: monthsUntil(issuedOn, 1),
      lines: [line('Virelune Fournisseurs, factures traitées', String(count), '0.1850')],
      ...(back > 0 && { paid: 'all', paymentMethod: 'direct_debit' }),
    };
  });
  const quarterly = Array.from({ length: 12 }, (_, quarter): Facts => {
    const issuedOn = monthStart(today, 1 + quarter * 3);
    return {
      issuedOn,
      entity: logistique,
      category: 'usage',
      period: monthsUntil(issuedOn, 3),
      lines: [
        line('Virelune Notes de frais, déclarants', String(between(random, 18, 42)), '2.40'),
        line('Virelune Signature, envois', '250', '0.6990'),
      ],
      paid: 'all',
      purchaseOrderRef: 'BC-LOG-0077',
    };
  });
  return [...monthly, ...quarterly];
}

function renewals(today: CivilDate): Facts[] {
  const yearAgo = (daysAgo: number, years: number) => addDays(today, -daysAgo - 365 * years);
  const renewal = (issuedOn: CivilDate, facts: Pick<Facts, 'entity' | 'lines'> & Partial<Facts>): Facts => ({
    issuedOn,
    category: 'renewal',
    period: { from: addDays(issuedOn, 30), to: addDays(issuedOn, 394) },
    purchaseOrderRef: 'BC-4501-778',
    paid: 'all',
    ...facts,
  });
  const conges = (seats: string) => [line('Virelune Congés, 12 mois', seats, '38.40')];
  return [
    // 148 × 3,20 € × 12: the reminder that everybody comes for.
    { ...renewal(yearAgo(42, 0), { entity: industrie, lines: conges('148') }), number: `F-${yearAgo(42, 0).slice(0, 4)}-0142`, paid: 0 },
    renewal(yearAgo(42, 1), { entity: industrie, lines: conges('141') }),
    renewal(yearAgo(42, 2), { entity: industrie, lines: conges('126') }),
    renewal(yearAgo(75, 0), { entity: logistique, lines: conges('30') }),
    renewal(yearAgo(75, 1), { entity: logistique, lines: conges('28') }),
    renewal(monthStart(today, 36), { entity: logistique, lines: conges('22') }),
  ];
}

function statuses(today: CivilDate): Facts[] {
  const ago = (days: number) => addDays(today, -days);
  const debitOn = addWorkingDays(today, 5);
  const year = (days: number) => ago(days).slice(0, 4);
  const replaced = [line('Formation des responsables, jours', '3', '1150.00')];
  return [
    {
      number: `F/${year(10)}/151`,
      issuedOn: ago(10),
      dueOn: debitOn,
      collectionOn: debitOn,
      entity: industrie,
      lines: [line('Paramétrage, jours', '2.5', '950.00')],
      paymentStatus: 'processing',
      paymentMethod: 'direct_debit',
    },
    {
      number: `AV-${year(20)}-0009`,
      documentType: 'credit_note',
      category: 'renewal',
      issuedOn: ago(20),
      entity: industrie,
      lines: [line('Virelune Congés, sièges en trop', '55', '3.20')],
    },
    { issuedOn: ago(30), dueOn: today, entity: logistique, lines: [line('Atelier de reprise, jours', '1.5', '880.00')] },
    {
      issuedOn: ago(31),
      dueOn: ago(1),
      entity: industrie,
      category: 'usage',
      lines: [line('Virelune Bulletins, documents', '444', '0.95')],
    },
    {
      issuedOn: ago(50),
      dueOn: ago(20),
      entity: industrie,
      lines: [line('Connecteur paie, mise en service', '1', '2400.00')],
      paid: 144000,
    },
    { issuedOn: ago(12), entity: logistique, lines: [line('Badgeuses, pose', '6', '189.00')], paid: 50000 },
    { issuedOn: ago(33), entity: industrie, lines: [line('Assistance au démarrage, heures', '12.5', '96.00')], paid: 'all' },
    { issuedOn: ago(64), entity: industrie, category: 'usage', lines: [line('Virelune Temps, actifs', '151', '2.10')], disputed: true },
    {
      issuedOn: ago(400),
      entity: logistique,
      category: 'other',
      lines: [line('Frais de relance', '1', '40.00')],
      paid: 'all',
      paymentStatus: 'written_off',
    },
    { issuedOn: ago(27), entity: logistique, lines: replaced, paid: 'all', status: 'cancelled', paymentStatus: 'not_applicable' },
    { number: `AV-${year(26)}-0008`, documentType: 'credit_note', issuedOn: ago(26), entity: logistique, lines: replaced, paid: 'all' },
    {
      documentType: 'corrective_invoice',
      issuedOn: ago(26),
      entity: industrie,
      lines: replaced,
      purchaseOrderRef: 'BC-4501-802',
    },
    {
      documentType: 'prepayment_invoice',
      issuedOn: ago(5),
      entity: industrie,
      lines: [line('Acompte de 30 %, formation groupée', '0.3', '7900.00')],
    },
    {
      documentType: 'debit_note',
      issuedOn: ago(70),
      entity: industrie,
      category: 'other',
      lines: [line('Rappel d’indexation', '1', '312.48')],
      paid: 'all',
    },
  ];
}

function edges(today: CivilDate): Facts[] {
  const ago = (days: number) => addDays(today, -days);
  const twin = `F-${ago(34).slice(0, 4)}-0150`;
  return [
    { issuedOn: ago(15), entity: industrie, category: 'renewal', lines: [line('Virelune Entretiens, période d’essai', '148', '0.00')] },
    // 20 % of this base ends on a tenth of a cent: the document rounds its total by hand (BT-114).
    {
      issuedOn: ago(18),
      entity: industrie,
      category: 'other',
      lines: [line('Déploiement du groupe, forfait', '1', '1070775.38')],
      roundingMinor: -1,
    },
    { issuedOn: ago(41), dueOn: ago(11), entity: industrie, currency: 'CHF', lines: [line('Conseil sur site, heures', '12', '145.00')] },
    { issuedOn: ago(24), entity: industrie, currency: 'JPY', lines: [line('Traduction japonaise, lots', '3', '12800')] },
    { issuedOn: ago(28), entity: industrie, currency: 'TND', lines: [line('Support à Tunis, jours', '4', '310.125')] },
    { issuedOn: ago(9), entity: logistique, category: 'usage', lines: [1, 2, 3].map((lot) => line(`Signature, lot ${lot}`, '1', '0.33')) },
    { number: twin, issuedOn: ago(34), entity: industrie, lines: [line('Formation, jours', '1', '1150.00')], paid: 'all' },
    {
      number: twin,
      seller: 'Virelune Belgique SRL',
      issuedOn: ago(34),
      dueOn: addDays(today, 10),
      entity: industrie,
      lines: [line('Prestation belge, jours', '2', '860.00', REVERSE_CHARGE)],
    },
  ];
}
