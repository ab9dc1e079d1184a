import type { CSSResultGroup } from 'lit';
import { listLegalEntities } from '../../contract/index.ts';
import { ListView } from '../../runtime/list-view.ts';
import { Query } from '../../runtime/query.ts';
import { Text } from '../../runtime/text.ts';
import { WidgetElement } from '../../runtime/widget-element.ts';
import { tableStyles } from '../../ui/table.styles.ts';
import { styles } from './__tag__.styles.ts';
import { rows } from './__tag__.table.ts';
import { messages } from './messages/index.ts';

/**
 * The legal entities of an account: what a new widget shows until it has an operation of its own.
 *
 * @slot actions - Controls of the host, at the end of the header.
 * @slot empty - In place of the words where there is nothing yet.
 * @slot footer - Below the list.
 * @fires guichet-ready - The rows are shown, for the first time.
 * @fires guichet-state - The widget came into another state.
 * @fires guichet-error - Something went wrong; once per failure.
 * @csspart root - Everything.
 * @csspart header - Title, context and actions.
 * @csspart table - The table.
 * @csspart row - One row.
 * @csspart panel - What stands in the place of rows that cannot be shown.
 * @csspart banner - A line above rows that are shown all the same.
 */
export class __Class__ extends WidgetElement {
  static override readonly tag = '__tag__';
  static readonly needs = [listLegalEntities];
  static readonly options = [];

  static override styles: CSSResultGroup = [WidgetElement.styles, tableStyles, styles];

  protected override readonly text = new Text(this, messages);
  readonly #list = new ListView(this, listLegalEntities, { sort: 'legalName' });
  readonly #entities = new Query(this, listLegalEntities, () => ({ query: this.#list.query }));

  constructor() {
    super();
    this.#list.follow(this.#entities);
  }

  protected override content(): unknown {
    return this.frame(this.#entities, {}, (page) =>
      rows(page, {
        text: this.text.orSource,
        common: this.common,
        sort: this.#list.sort,
        onSort: (field) => this.#list.sortBy(field),
        isBusy: this.#entities.isPrevious,
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '__tag__': __Class__;
  }
}
