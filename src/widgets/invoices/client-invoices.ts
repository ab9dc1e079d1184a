import { type CSSResultGroup, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { civilDateIn, getInvoiceStatement, isUnreadable, type LegalEntity, listInvoices, listLegalEntities, type QueryOf } from '../../contract/index.ts';
import { formatCount } from '../../i18n/counts.ts';
import { ListView, PAGE_SIZES, type View } from '../../runtime/list-view.ts';
import { Query } from '../../runtime/query.ts';
import { SearchField } from '../../runtime/search-field.ts';
import { Text } from '../../runtime/text.ts';
import { WidgetElement } from '../../runtime/widget-element.ts';
import { badgeStyles } from '../../ui/badge.ts';
import { fieldStyles, select } from '../../ui/fields.ts';
import { FilterBar, filterBarStyles } from '../../ui/filter-bar.ts';
import { pager, pagerStyles } from '../../ui/pager.ts';
import { tableStyles } from '../../ui/table.ts';
import { clientInvoicesStyles } from './client-invoices.styles.ts';
import { invoiceFilters } from './invoice-filters.ts';
import { invoiceTable } from './invoice-table.ts';
import type { Wording } from './invoice-words.ts';
import { invoiceMessages } from './messages/index.ts';
import { statementStrip } from './statement-strip.ts';

/**
 * The invoices and credit notes of a client's account, with what is to be paid.
 *
 * @acceptance S2-41 S2-42 S0-05 S0-06 S0-19 INV-R1 INV-R2 INV-R4 INV-R5 INV-R6
 * @slot actions - Controls of the host, at the end of the header.
 * @slot empty - In place of the words of an account without invoices.
 * @slot footer - Below the list.
 * @fires guichet-ready - The invoices are shown, for the first time.
 * @fires guichet-state - The widget came into another state.
 * @fires guichet-error - Something went wrong; once per failure.
 * @fires view-change - The person changed the order or the filters.
 * @csspart root - Everything.
 * @csspart header - Title, context and actions.
 * @csspart statement - The figures of what is to be paid.
 * @csspart filters - The filters.
 * @csspart table - The table.
 * @csspart row - One invoice.
 * @csspart status - The status of an invoice.
 * @csspart pager - The pages.
 * @csspart panel - What stands in the place of rows that cannot be shown.
 * @csspart banner - A line above rows that are shown all the same.
 */
export class ClientInvoices extends WidgetElement {
  static override readonly tag = 'client-invoices';
  static readonly needs = [listInvoices];
  static readonly options = [getInvoiceStatement, listLegalEntities];

  static override styles: CSSResultGroup = [
    WidgetElement.styles,
    badgeStyles,
    fieldStyles,
    filterBarStyles,
    tableStyles,
    pagerStyles,
    clientInvoicesStyles,
  ];

  /** The client whose invoices a partner sees; all clients' without it. */
  @property({ attribute: 'client-id' }) clientId = '';

  @state() private isOtherPeriod = false;

  protected override readonly text = new Text(this, invoiceMessages);
  readonly #list = new ListView(this, listInvoices, { sort: '-issuedOn', fixed: () => this.#client });
  readonly #invoices = new Query(this, listInvoices, () => ({ query: this.#list.query }));
  readonly #statement = new Query(this, getInvoiceStatement, () => ({ query: this.#client }));
  readonly #entities = new Query(this, listLegalEntities, () => ({ query: { ...this.#client, limit: 100 } }));
  readonly #search = new SearchField(this, (q) => this.#list.filter({ q }));
  readonly #filterBar = new FilterBar(this);

  constructor() {
    super();
    this.#list.follow(this.#invoices);
  }

  /** The order and the filters: readable as a bookmark, settable from one. What does not fit the contract is left out. */
  @property({ attribute: false, noAccessor: true })
  get view(): View {
    return this.#list.view;
  }

  set view(view: View) {
    this.#search.clear();
    this.isOtherPeriod = false;
    this.#list.view = view;
  }

  protected override content(): unknown {
    return this.frame(
      this.#invoices,
      { above: () => this.#above(), isFiltered: this.#list.isFiltered, onReset: this.#onReset },
      (page) => html`
        ${invoiceTable(page, {
          common: this.common,
          wording: this.#wording,
          sort: this.#list.sort,
          onSort: (field) => this.#list.sortBy(field),
          showsEntity: this.#entityList.length > 1,
          isBusy: this.#invoices.isPrevious,
        })}
        ${this.#pager()}
      `,
    );
  }

  #above(): unknown {
    const { text, common } = { text: this.text.orSource, common: this.common };
    return html`
      ${this.section(this.#statement, (statement) =>
        statementStrip(statement, { text, common, locale: this.text.locale, timeZone: this.connection?.timeZone ?? 'UTC' }),
      )}
      ${this.#filterBar.draw({
        words: { label: common.filters, open: common.filtersOpen, show: common.filtersShow, reset: common.filtersReset },
        first: this.#search.draw({ label: text.search, hint: text.searchHint, searched: this.#list.filters.q }),
        fields: html`${this.#filterBar.isNarrow ? this.#sortSelect() : ''}${invoiceFilters({
          wording: this.#wording,
          common,
          filters: this.#list.filters,
          entities: this.#entityList,
          overdueCount: this.#overdueCount,
          today: this.#today,
          isOtherPeriod: this.isOtherPeriod,
          onFilter: (changes) => this.#onFilter(changes),
          onOtherPeriod: () => (this.isOtherPeriod = true),
        })}`,
        count: Object.keys(this.#list.filters).length,
        onReset: this.#onReset,
      })}
    `;
  }

  #sortSelect(): unknown {
    const { text, common } = { text: this.text.orSource, common: this.common };
    const fields = {
      issuedOn: text.issuedOn,
      dueOn: text.dueOn,
      number: text.number,
      totalInclTax: text.totalInclTax,
      amountDue: text.amountDue,
    };
    return select({
      name: 'sort',
      label: common.sortBy,
      value: this.#list.sort,
      choices: Object.entries(fields).flatMap(([field, label]) => [
        { value: `-${field}`, label: `${label}, ${common.descending}` },
        { value: field, label: `${label}, ${common.ascending}` },
      ]),
      onChange: (sort) => this.#list.sortAs(sort),
    });
  }

  #pager(): unknown {
    const { common } = this;
    const { from, to, total, isTotalExact, hasNext, hasPrevious } = this.#list.position;
    const count = (n: number) => formatCount(n, this.text.locale);
    return pager({
      range: (isTotalExact ? common.pageRange : common.pageRangeAtLeast)(count(from), count(to), count(total)),
      label: common.pager,
      previous: common.pagePrevious,
      next: common.pageNext,
      noPrevious: hasPrevious ? undefined : common.pageNoPrevious,
      noNext: hasNext ? undefined : common.pageNoNext,
      sizeLabel: common.pageSize,
      size: this.#list.limit,
      sizes: PAGE_SIZES,
      onPrevious: () => this.#list.showPrevious(),
      onNext: () => this.#list.showNext(),
      onSize: (size) => this.#list.resize(size),
    });
  }

  #onFilter(changes: Partial<QueryOf<typeof listInvoices>>): void {
    if ('issuedFrom' in changes && 'issuedTo' in changes) this.isOtherPeriod = false;
    this.#list.filter(changes);
  }

  readonly #onReset = (): void => {
    this.#search.clear();
    this.isOtherPeriod = false;
    this.#list.reset();
    this.focusOn('#search');
  };

  get #client(): { clientId?: string } {
    return this.clientId ? { clientId: this.clientId } : {};
  }

  get #entityList(): readonly LegalEntity[] {
    return this.#entities.data?.items.filter((entity): entity is LegalEntity => !isUnreadable(entity)) ?? [];
  }

  get #overdueCount(): number | undefined {
    return this.#statement.data?.byCurrency.reduce((sum, { counts }) => sum + counts.overdue, 0);
  }

  /** Today in the account's zone by the server's clock, as far as it is known. */
  get #today(): string {
    const { connection } = this;
    return civilDateIn(connection?.timeZone ?? 'UTC', connection?.session?.serverNow ?? new Date(0).toISOString());
  }

  get #wording(): Wording {
    return { text: this.text.orSource, locale: this.text.locale, other: this.common.other, today: this.#today };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'client-invoices': ClientInvoices;
  }
}
