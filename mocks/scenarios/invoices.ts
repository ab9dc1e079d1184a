import { addDays, civilDateIn } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { line, makeInvoice } from '../data/invoices/make-invoice.ts';
import type { InvoiceRecord, LegalEntityRecord } from '../records.ts';
import type { Scenario } from './scenario.ts';

const make = (name: string, scenario: Omit<Scenario, 'name' | 'tag' | 'persona'> & Partial<Scenario>): Scenario => ({
  name,
  tag: 'client-invoices',
  persona: 'billing',
  ...scenario,
});

const unavailable = { kind: 'status', status: 503, code: 'temporarily-unavailable' } as const;

/** The situations of `<client-invoices>`. */
export const invoiceScenarios: readonly Scenario[] = [
  make('loaded', { state: 'ready' }),
  make('overdue', { state: 'ready', properties: { view: { filters: { overdue: true } } } }),
  make('partner', { state: 'ready', persona: 'partner' }),
  make('single-entity', { state: 'ready', persona: 'suspended' }),
  make('belgian', { state: 'ready', persona: 'admin-be', attributes: { lang: 'fr-BE' } }),
  make('longest', { state: 'ready', arrange: ({ backend }) => insertLongest(backend) }),
  make('large', { state: 'ready', size: 'large' }),
  make('empty', { state: 'empty', persona: 'newcomer' }),
  make('filtered-empty', { state: 'empty', reason: 'filtered-empty', properties: { view: { filters: { q: 'BC-9999' } } } }),
  make('partial', {
    state: 'partial',
    arrange: ({ backend }) =>
      backend.faults.always('listInvoices', { kind: 'drift-row', index: 2, change: (row) => ({ ...row, totalInclTax: null }) }),
  }),
  make('stale', {
    state: 'stale',
    reason: unavailable.code,
    arrange({ backend }) {
      backend.faults.script('listInvoices', [null]);
      backend.faults.always('listInvoices', unavailable);
    },
    act: (element) => element.refresh(),
  }),
  make('slow', { state: 'slow', arrange: ({ backend }) => backend.faults.always('*', { kind: 'delay', ms: 4000 }) }),
  make('skeleton', { state: 'loading', arrange: ({ backend }) => backend.faults.always('*', { kind: 'never' }) }),
  make('error', {
    state: 'error',
    reason: 'internal-error',
    arrange: ({ backend }) => backend.faults.always('listInvoices', { kind: 'status', status: 500, code: 'internal-error' }),
  }),
  make('network-error', {
    state: 'error',
    reason: 'network',
    arrange: ({ backend }) => backend.faults.always('*', { kind: 'drop-request' }),
  }),
  make('offline', {
    state: 'error',
    reason: 'offline',
    arrange({ backend, environment }) {
      environment.offline(true);
      backend.faults.always('*', { kind: 'drop-request' });
    },
  }),
  make('contract-error', {
    state: 'error',
    reason: 'shape',
    arrange: ({ backend }) => backend.faults.always('listInvoices', { kind: 'drift-body', change: () => ({ invoices: [] }) }),
  }),
  make('rate-limited', {
    state: 'error',
    reason: 'rate-limited',
    arrange: ({ backend }) =>
      backend.faults.always('listInvoices', { kind: 'status', status: 429, code: 'rate-limited', headers: { 'retry-after': '45' } }),
  }),
  make('forbidden', { state: 'forbidden', reason: 'permission-missing', persona: 'privacy' }),
  make('signed-out', { state: 'signed-out', persona: 'former' }),
  make('no-provider', { state: 'no-provider', provider: 'none' }),
  make('unconfigured', { state: 'error', reason: 'configuration', provider: 'unconfigured' }),
];

const LONG_NAME =
  'Société interprofessionnelle de gestion mutualisée des établissements industriels et logistiques du bassin de la Haute-Vallée d’Ostrelin';

/** The rows that no layout may break: long and odd names, great amounts, codes and currencies of the future. */
function insertLongest(backend: Backend): void {
  const today = civilDateIn('Europe/Paris', backend.now());
  const entities = [
    LONG_NAME,
    'Établissements' + 'Anticonstitutionnellement'.repeat(4),
    'شركة أوسترلين للصناعات',
    'Ostrelin 👩🏽‍🏭🏭 Atelier',
    '   ',
  ].map((legalName, index): LegalEntityRecord => ({
    id: `len_Longest${index}`,
    accountId: 'acc_Ostrelin',
    legalName,
    country: 'FR',
    status: 'active',
  }));
  backend.insert('legalEntities', entities);
  backend.insert('invoices', longestInvoices(today, entities));
}

function longestInvoices(today: string, entities: readonly LegalEntityRecord[]): InvoiceRecord[] {
  const edges: readonly Partial<Parameters<typeof makeInvoice>[0]>[] = [
    { lines: [line('Programme pluriannuel', '1', '58000000000.99')], purchaseOrderRef: 'BC-' + '4501778'.repeat(8) },
    { lines: [line('Programme pluriannuel', '1', '9000000000.55')], documentType: 'credit_note', dueOn: null },
    {
      documentType: 'self_billed_document',
      category: 'carbon_contribution',
      paymentStatus: 'awaiting_netting',
      paymentMethod: 'instant_wallet',
    },
    { status: 'under_review', collectionOn: addDays(today, 400) },
    { currency: 'ZZZ' },
    { currency: 'CLF', lines: [line('Unités de compte', '3', '1234.5678')] },
    { currency: 'HUF', lines: [line('Licences', '120', '98765.00')], dueOn: addDays(today, -1200) },
  ];
  return edges.map((edge, index) => {
    const entity = entities[index % entities.length] as LegalEntityRecord;
    return makeInvoice({
      number: `FACTURE/LONGUE/2026-0000000000-${String(index).padStart(4, '0')}`,
      issuedOn: today,
      entity,
      lines: [line('Prestation', '1', '1000.00')],
      ...edge,
    });
  });
}
