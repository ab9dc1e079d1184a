import type { CSSResult, TemplateResult } from 'lit';
import type { InvoiceStatement, LegalEntity, listInvoices, QueryOf } from '../../contract/index.ts';
import type { WidgetHost } from '../../runtime/host.ts';
import { ListControls } from '../../runtime/list-controls.ts';
import type { ListView } from '../../runtime/list-view.ts';
import { chipStyles } from '../../ui/chip.ts';
import { fieldStyles } from '../../ui/fields.ts';
import { filterBarStyles } from '../../ui/filter-bar.ts';
import { pagerStyles } from '../../ui/pager.ts';
import { invoiceFilters } from './invoice-filters.ts';
import { invoiceColumns } from './invoice-table.ts';
import type { Wording } from './invoice-words.ts';
import { statementStrip, statementStyles } from './statement-strip.ts';

export interface InvoiceControlOptions {
  readonly wording: Wording;
  readonly entities: readonly LegalEntity[];
  readonly statement: InvoiceStatement | undefined;
  readonly onReset: () => void;
}

/** What stands around the rows: what is to be paid, search and filters, pages. Loaded beside the first rows. */
export class InvoiceControls {
  readonly styles: readonly CSSResult[] = [fieldStyles, chipStyles, filterBarStyles, pagerStyles, statementStyles];

  readonly #host: WidgetHost;
  readonly #list: ListView<typeof listInvoices>;
  readonly #controls: ListControls<typeof listInvoices>;
  /** Whether the person asked for dates of their own. */
  #isOtherPeriod = false;

  constructor(host: WidgetHost, list: ListView<typeof listInvoices>) {
    this.#host = host;
    this.#list = list;
    this.#controls = new ListControls(host, list);
  }

  /** Forgets what was begun and not yet asked for. */
  clear(): void {
    this.#isOtherPeriod = false;
    this.#controls.clear();
  }

  /** The figures of what is to be paid. */
  drawStatement(statement: InvoiceStatement, wording: Wording): TemplateResult {
    return statementStrip(statement, wording);
  }

  drawFilters({ wording, entities, statement, onReset }: InvoiceControlOptions): unknown {
    const { text, common } = wording;
    return this.#controls.drawFilters({
      common,
      searchLabel: text.search,
      searchHint: text.searchHint,
      searched: this.#list.filters.q,
      fields: invoiceFilters({
        wording,
        filters: this.#list.filters,
        entities,
        overdueCount: statement?.byCurrency.reduce((sum, { counts }) => sum + counts.overdue, 0),
        isOtherPeriod: this.#isOtherPeriod,
        onFilter: (changes) => this.#onFilter(changes),
        onOtherPeriod: () => this.#onOtherPeriod(),
      }),
      sorts: invoiceColumns({ wording, showsClient: false, showsEntity: false }).flatMap(({ sort, label }) =>
        sort ? [{ sort, label }] : [],
      ),
      onReset,
    });
  }

  drawPager(): unknown {
    return this.#controls.drawPager();
  }

  #onFilter(changes: Partial<QueryOf<typeof listInvoices>>): void {
    if ('issuedFrom' in changes && 'issuedTo' in changes) this.#isOtherPeriod = false;
    this.#list.filter(changes);
  }

  #onOtherPeriod(): void {
    this.#isOtherPeriod = true;
    this.#host.requestUpdate();
  }
}
