import { css } from 'lit';

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

  .table .on-card-title {
    inline-size: 18%;
  }

  .table .on-card-status {
    inline-size: 20%;
  }

  .table .on-card-title,
  .table .on-card-detail {
    min-inline-size: 7em;
  }

  .table .from-1100 {
    min-inline-size: 10em;
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
    opacity: 0.75;
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

  @container (600px <= inline-size < 720px) {
    .table th,
    .table td {
      padding-inline: calc(var(--_space) / 2);
    }
  }

  @container (inline-size >= 600px) {
    .table .at-end ~ :not(.at-end) {
      padding-inline-start: calc(2 * var(--_space));
    }
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

    .table .on-card-title {
      inline-size: 23%;
    }

    .table .on-card-status {
      inline-size: 27%;
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
      gap: 2px var(--_space);
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
      inline-size: auto;
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

    /* Figures and details start on lines of their own, however short or long what stands before them. */
    .table tbody tr::before,
    .table tbody tr::after {
      order: 2;
      flex-basis: 100%;
      content: '';
    }

    .table tbody tr::after {
      order: 3;
    }

    .table .on-card-detail {
      order: 4;
    }

    .table .on-card-detail ~ .on-card-detail {
      text-align: end;
    }

    .table [data-label]::before {
      content: attr(data-label);
      display: block;
      font-size: var(--_font-size-small);
      color: var(--_color-text-muted);
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
