import { html, nothing, type TemplateResult } from 'lit';
import { isUnreadable, type Unreadable } from '../contract/page.ts';
import { icon } from './icon.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** The field that a press on the header sorts by. */
  readonly sort?: string;
  /** `end` for figures: header and cells stand at the same edge. */
  readonly align?: 'end';
  /** The place on the card that a row becomes in a narrow column. */
  readonly card: 'title' | 'status' | 'figure' | 'aside' | 'detail' | 'none';
  /** The width of the container, in px, from which on there is room; below, another cell says it in an element of class `below-…`. */
  readonly shownFrom?: 920 | 1100;
}

export interface TableOptions<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly (Row | Unreadable)[];
  /** The field the rows are sorted by, `-` in front for descending. */
  readonly sort: string;
  readonly onSort: (field: string) => void;
  /** The words of a row that could not be read. */
  readonly unreadable: (id: string | undefined) => string;
  readonly isBusy?: boolean;
}

/** A native sortable table whose rows become cards in a narrow container. Roles are written out: the cards' layout would take them off. */
export const table = <Row extends object>(options: TableOptions<Row>): TemplateResult => html`
  <table class="table" role="table" aria-busy=${options.isBusy ? 'true' : nothing} part="table">
    <caption class="spoken">
      ${options.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${options.columns.map((column) => header(column, options))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${options.rows.map((row) => (isUnreadable(row) ? unreadableRow(row, options) : tableRow(row, options.columns)))}
    </tbody>
  </table>
`;

function header<Row>(column: Column<Row>, { sort, onSort }: Pick<TableOptions<Row>, 'sort' | 'onSort'>): TemplateResult {
  const { sort: field } = column;
  const direction = field === undefined ? undefined : sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  return html`
    <th role="columnheader" scope="col" class=${cellClass(column)} aria-sort=${direction ?? nothing}>
      ${
        field === undefined
          ? column.label
          : html`<button type="button" class="sort" data-action="sort" data-field=${field} @click=${() => onSort(field)}>
              <span>${column.label}</span>${icon(direction ?? 'unsorted')}
            </button>`
      }
    </th>
  `;
}

const tableRow = <Row>(row: Row, columns: readonly Column<Row>[]): TemplateResult => html`
  <tr role="row" part="row">
    ${columns.map(
      (column) => html`
        <td
          role="cell"
          class=${cellClass(column)}
          data-column=${column.id}
          data-label=${LABELLED.has(column.card) ? column.label : nothing}
        >
          ${column.cell(row)}
        </td>
      `,
    )}
  </tr>
`;

const unreadableRow = <Row>({ id }: Unreadable, { columns, unreadable }: TableOptions<Row>): TemplateResult => html`
  <tr role="row" class="unreadable">
    <td role="cell" colspan=${columns.length}>${icon('triangle')} <span>${unreadable(id)}</span></td>
  </tr>
`;

/** The places on a card where the column's name stands above the value. */
const LABELLED: ReadonlySet<Column<never>['card']> = new Set(['figure', 'aside', 'detail']);

const cellClass = <Row>({ align, card, shownFrom }: Column<Row>): string =>
  `on-card-${card}${align === 'end' ? ' at-end' : ''}${shownFrom ? ` from-${shownFrom}` : ''}`;
