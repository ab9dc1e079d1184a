import type { InvoiceSummary, Session } from '../../src/contract/index.ts';

export const makeSession = (overrides: Partial<Session> = {}, account = 'acc_000001'): Session => ({
  subject: 'subject-1',
  contact: { id: 'con_000001', displayName: 'Camille Roux' },
  account: {
    id: account,
    name: 'Ostrelin',
    kind: 'client',
    status: 'active',
    timeZone: 'Europe/Paris',
    defaultCurrency: 'EUR',
    defaultLocale: 'fr',
    modules: ['invoices'],
  },
  accounts: [],
  permissions: ['billing:read'],
  locale: 'fr',
  serverNow: '2026-11-22T09:00:00Z',
  session: { expiresAt: '2026-11-22T17:00:00Z' },
  ...overrides,
});

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

export const makeInvoice = (n: number, overrides: Partial<InvoiceSummary> = {}): InvoiceSummary => ({
  id: `inv_${String(n).padStart(6, '0')}`,
  number: `F-2026-${n}`,
  documentType: 'invoice',
  category: 'services',
  issuedOn: '2026-11-01',
  dueOn: '2026-12-01',
  period: null,
  legalEntity: { id: 'len_000001', name: 'Ostrelin SAS' },
  totalExclTax: eur(10_000),
  totalTax: eur(2_000),
  totalInclTax: eur(12_000),
  amountDue: eur(12_000),
  sign: 1,
  status: 'issued',
  paymentStatus: 'unpaid',
  overdue: false,
  daysOverdue: 0,
  disputed: false,
  paymentMethod: 'direct_debit',
  purchaseOrderRef: null,
  collectionOn: null,
  unread: false,
  ...overrides,
});

export const makePage = (items: readonly unknown[]) => ({
  items,
  page: { nextCursor: null, prevCursor: null, limit: 25, total: items.length },
});

/** The numbers of a page's rows: what a test tells answers apart by. */
export const numbersOf = (data: { readonly items: readonly object[] } | undefined): readonly string[] =>
  (data?.items ?? []).map((row) => ('number' in row ? String(row.number) : 'unreadable'));
