import { type CSSResultGroup, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { getInvoiceStatement, isUnreadable, type LegalEntity, listInvoices, listLegalEntities } from '../../contract/index.ts';
import { ListView, type View } from '../../runtime/list-view.ts';
import { Part } from '../../runtime/part.ts';
import { Query } from '../../runtime/query.ts';
import { Text } from '../../runtime/text.ts';
import { WidgetElement } from '../../runtime/widget-element.ts';
import { badgeStyles } from '../../ui/badge.ts';
import { tableStyles } from '../../ui/table.styles.ts';
import { clientInvoicesStyles } from './client-invoices.styles.ts';
import { invoiceTable } from './invoice-table.ts';
import type { Wording } from './invoice-words.ts';
import { invoiceMessages } from './messages/index.ts';

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

  static override styles: CSSResultGroup = [WidgetElement.styles, badgeStyles, tableStyles, clientInvoicesStyles];

  /** The client whose invoices a partner sees; all clients' without it. */
  @property({ attribute: 'client-id' }) clientId = '';

  protected override readonly text = new Text(this, invoiceMessages);
  readonly #list = new ListView(this, listInvoices, { sort: '-issuedOn', fixed: () => this.#client });
  readonly #invoices = new Query(this, listInvoices, () => ({ query: this.#list.query }));
  readonly #statement = new Query(this, getInvoiceStatement, () => ({ query: this.#client }));
  readonly #entities = new Query(this, listLegalEntities, () => ({ query: { ...this.#client, limit: 100 } }));
  readonly #controls = new Part(this, async () => {
    const { InvoiceControls } = await import('./invoice-controls.ts');
    return new InvoiceControls(this, this.#list);
  });

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
    this.#controls.current?.clear();
    this.#list.view = view;
  }

  protected override content(): unknown {
    return this.frame(
      this.#invoices,
      { above: () => this.#above(), isFiltered: this.#list.isFiltered, onReset: this.#onReset },
      (page) => html`
        ${invoiceTable(page, {
          wording: this.#wording,
          sort: this.#list.sort,
          onSort: (field) => this.#list.sortBy(field),
          showsEntity: this.#entityList.length > 1,
          isBusy: this.#invoices.isPrevious,
        })}
        ${this.#controls.current?.drawPager() ?? nothing}
      `,
    );
  }

  #above(): unknown {
    const wording = this.#wording;
    return this.#controls.draw(
      (controls) => html`
        ${this.section(this.#statement, (statement) => controls.drawStatement(statement, wording))}
        ${controls.drawFilters({ wording, entities: this.#entityList, statement: this.#statement.data, onReset: this.#onReset })}
      `,
      this.common,
    );
  }

  readonly #onReset = (): void => {
    this.#controls.current?.clear();
    this.#list.reset();
    this.focusOn('#search');
  };

  get #client(): { clientId: string | undefined } {
    return { clientId: this.clientId || undefined };
  }

  get #entityList(): readonly LegalEntity[] {
    return this.#entities.data?.items.filter((entity): entity is LegalEntity => !isUnreadable(entity)) ?? [];
  }

  get #wording(): Wording {
    const { text, common, connection } = this;
    const { timeZone, today } = connection;
    return { text: text.orSource, common, locale: text.locale, timeZone, today };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'client-invoices': ClientInvoices;
  }
}
