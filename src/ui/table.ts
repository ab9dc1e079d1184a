import { css, html, nothing, type TemplateResult } from 'lit';
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
        <td role="cell" class=${cellClass(column)} data-column=${column.id}>
          ${
            LABELLED.has(column.card) ? html`<span class="card-label" aria-hidden="true">${column.label}</span>` : nothing
          }${column.cell(row)}
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

export const tableStyles = css`
  .table {
    --_edge: max(var(--_inset), 14px);
    inline-size: calc(100% + 2 * var(--_inset));
    margin-inline: calc(-1 * var(--_inset));
    border-spacing: 0;
    border-collapse: separate;
  }

  .table[aria-busy] {
    opacity: 0.6;
  }

  .table thead {
    position: sticky;
    inset-block-start: var(--_sticky-top);
    z-index: 1;
    background-color: var(--_color-surface);
  }

  .table th {
    padding: 6px var(--_space);
    border-block-end: 1px solid var(--_color-border-strong);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-strong);
    color: var(--_color-text-muted);
    text-align: start;
    vertical-align: bottom;
    white-space: nowrap;
  }

  .table td {
    block-size: var(--_row-height);
    padding: 6px var(--_space);
    border-block-end: 1px solid var(--_color-border);
    vertical-align: top;
    text-align: start;
  }

  .table th:first-child,
  .table td:first-child {
    padding-inline-start: var(--_edge);
  }

  .table th:last-child,
  .table td:last-child {
    padding-inline-end: var(--_edge);
  }

  .table tbody tr:hover {
    background-color: var(--_color-surface-hover);
  }

  .table .at-end {
    text-align: end;
  }

  .table .at-end + :not(.at-end) {
    padding-inline-start: 20px;
  }

  .table .on-card-title,
  .table .on-card-status {
    inline-size: 18%;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: 24px;
    margin-block: -2px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    text-align: inherit;
  }

  .sort .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  /* The name stands over the figures, the icon beside them. */
  .at-end .sort {
    margin-inline-end: -16px;
  }

  .sort:hover,
  [aria-sort] .sort {
    color: var(--_color-text);
  }

  th:not([aria-sort]) .sort .icon {
    opacity: 0.55;
  }

  .card-label {
    display: none;
    font-size: var(--_font-size-small);
    color: var(--_color-text-muted);
  }

  .second {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    line-height: 18px;
  }

  .second.warning {
    color: var(--_color-warning);
  }

  .below-920,
  .below-1100 {
    display: none;
  }

  .unreadable td {
    color: var(--_color-text-muted);
  }

  .unreadable .icon {
    vertical-align: -3px;
  }

  @container (inline-size < 1100px) {
    .from-1100 {
      display: none;
    }

    .below-1100 {
      display: block;
    }
  }

  @container (inline-size < 920px) {
    .from-920 {
      display: none;
    }

    .below-920 {
      display: block;
    }

    .table .on-card-title,
    .table .on-card-status {
      inline-size: 22%;
    }
  }

  @container (inline-size < 600px) {
    .table,
    .table tbody {
      display: block;
    }

    .table thead {
      display: none;
    }

    .table tbody tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px var(--_space);
      padding: 12px var(--_edge);
      border-block-end: 1px solid var(--_color-border);
    }

    .table tbody tr:hover {
      background-color: transparent;
    }

    .table td {
      display: block;
      flex: 1 1 42%;
      min-inline-size: min-content;
      block-size: auto;
      padding: 0;
      --_edge: 0px;
      border: 0;
      text-align: start;
    }

    .table .on-card-none,
    .not-on-card {
      display: none;
    }

    .table .on-card-status {
      order: 1;
      flex: 0 1 auto;
      max-inline-size: 50%;
      text-align: end;
    }

    .table .on-card-figure {
      order: 2;
      font-size: 16px;
      text-align: start;
    }

    .table .on-card-aside {
      order: 3;
      text-align: end;
    }

    /* The details start on a line of their own, also where the figures needed one each. */
    .table tbody tr::after {
      order: 3;
      flex-basis: 100%;
      content: '';
    }

    .table .on-card-detail {
      order: 4;
    }

    .table .on-card-detail ~ .on-card-detail {
      text-align: end;
    }

    .card-label {
      display: block;
    }

    .unreadable td {
      flex-basis: 100%;
    }
  }

  @media print {
    .table thead {
      position: static;
    }

    .table tr {
      break-inside: avoid;
    }
  }
`;
