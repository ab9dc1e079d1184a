import { html, nothing, type TemplateResult } from 'lit';
import { type InvoiceSummary, isUnreadable, type Loaded, type listInvoices, type Money } from '../../contract/index.ts';
import { formatDate, formatPeriod } from '../../i18n/dates.ts';
import { amount, type AmountOptions } from '../../ui/amount.ts';
import { badge } from '../../ui/badge.ts';
import { name } from '../../ui/name.ts';
import { type Column, table } from '../../ui/table.ts';
import { categoryLabel, invoiceStatus, typeLabel, type Wording } from './invoice-words.ts';

export interface InvoiceColumnOptions {
  readonly wording: Wording;
  readonly showsClient: boolean;
  readonly showsEntity: boolean;
}

export interface InvoiceTableOptions {
  readonly wording: Wording;
  readonly sort: string;
  readonly onSort: (field: string) => void;
  readonly showsEntity: boolean;
  readonly isBusy: boolean;
}

/** The rows of a page of invoices. */
export function invoiceTable({ items }: Loaded<typeof listInvoices>, options: InvoiceTableOptions): TemplateResult {
  const { wording, sort, onSort, isBusy } = options;
  const { text, common } = wording;
  const rows = items.filter((row): row is InvoiceSummary => !isUnreadable(row));
  return table({
    caption: text.table,
    columns: invoiceColumns({
      wording,
      showsClient: rows.some(({ client }) => client !== undefined),
      // A client of a single entity is named once.
      showsEntity: options.showsEntity && rows.some(({ client, legalEntity }) => client?.name !== legalEntity.name),
    }),
    rows: items,
    sort,
    onSort,
    unreadable: (id) => (id === undefined ? common.unreadableRow : common.unreadableRowOf(id)),
    isBusy,
  });
}

/** The columns, in their order; each says once what it shows, how it sorts and where it stands on a card. */
export function invoiceColumns({ wording, showsClient, showsEntity }: InvoiceColumnOptions): readonly Column<InvoiceSummary>[] {
  const { text, common, locale } = wording;
  const money = (value: Money, { sign }: InvoiceSummary, emphasis?: AmountOptions['emphasis']) =>
    amount(value, { locale, sign, ...(emphasis && { emphasis }), unreadable: common.unreadableAmount });

  const columns: (Column<InvoiceSummary> | false)[] = [
    {
      id: 'number',
      label: text.number,
      sort: 'number',
      card: 'title',
      cell: (invoice) => html`
        <span class="number">${invoice.unread ? unreadDot(text.unread) : nothing}<bdi class="strong">${invoice.number}</bdi></span>
        <span class="second">${kindLine(invoice, wording)}</span>
        ${showsEntity ? html`<span class="second below-1100">${name(invoice.legalEntity.name, common.blank)}</span>` : nothing}
      `,
    },
    { id: 'issued-on', label: text.issuedOn, sort: 'issuedOn', card: 'detail', cell: ({ issuedOn }) => date(issuedOn, locale) },
    showsClient && {
      id: 'client',
      label: text.client,
      card: 'detail',
      cell: ({ client }) => (client ? name(client.name, common.blank) : nothing),
    },
    showsEntity && {
      id: 'entity',
      label: text.entity,
      card: 'none',
      shownFrom: 1100,
      cell: ({ legalEntity }) => name(legalEntity.name, common.blank),
    },
    {
      id: 'total-excl-tax',
      label: text.totalExclTax,
      align: 'end',
      card: 'none',
      shownFrom: 920,
      cell: (invoice) => money(invoice.totalExclTax, invoice),
    },
    {
      id: 'total-incl-tax',
      label: text.totalInclTax,
      sort: 'totalInclTax',
      align: 'end',
      card: 'figure',
      cell: (invoice) => money(invoice.totalInclTax, invoice, 'strong'),
    },
    {
      id: 'amount-due',
      label: text.amountDue,
      sort: 'amountDue',
      align: 'end',
      card: 'aside',
      cell: (invoice) =>
        invoice.paymentStatus === 'not_applicable'
          ? dash(text.notApplicable)
          : money(invoice.amountDue, invoice, invoice.amountDue.amountMinor === 0 ? 'muted' : 'strong'),
    },
    {
      id: 'due-on',
      label: text.dueOn,
      sort: 'dueOn',
      card: 'detail',
      shownFrom: 920,
      cell: ({ dueOn }) => (dueOn === null ? dash(text.notApplicable) : date(dueOn, locale)),
    },
    {
      id: 'status',
      label: text.status,
      card: 'status',
      cell: (invoice) => {
        const status = invoiceStatus(invoice, wording);
        return html`
          ${status ? badge(status) : dash(text.notApplicable)}
          ${
            invoice.dueOn === null
              ? nothing
              : html`<span class="second below-920 not-on-card">${text.dueOnDate(formatDate(invoice.dueOn, locale))}</span>`
          }
        `;
      },
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The second line of the number: what kind of document, and for which period. */
function kindLine(invoice: InvoiceSummary, wording: Wording): unknown {
  const kind = invoice.documentType === 'invoice' ? categoryLabel(invoice.category, wording) : typeLabel(invoice.documentType, wording);
  return invoice.period ? html`${kind} · <span class="period">${formatPeriod(invoice.period, wording.locale)}</span>` : kind;
}

const date = (value: string, locale: string): TemplateResult =>
  html`<time class="amount" datetime=${value}>${formatDate(value, locale)}</time>`;

const dash = (spoken: string): TemplateResult => html`<span class="muted" aria-hidden="true">—</span><span class="spoken">${spoken}</span>`;

const unreadDot = (spoken: string): TemplateResult =>
  html`<span class="unread" title=${spoken}></span><span class="spoken">${spoken}</span>`;
