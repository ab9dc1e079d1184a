import { css, html, type TemplateResult } from 'lit';

/** Grey bars with the geometry of a table: nothing moves when the rows come. */
export const tableSkeleton = (rows = 8): TemplateResult => html`
  <div class="skeleton-table" aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="skeleton-row"><span></span><span></span><span></span><span></span></div>`)}
  </div>
`;

/** A grey bar in the place of some figures. */
export const lineSkeleton = (): TemplateResult => html`<div class="skeleton-line" aria-hidden="true"><span></span></div>`;

export const skeletonStyles = css`
  .skeleton-table {
    padding-block-start: 37px;
  }

  .skeleton-row {
    display: grid;
    grid-template-columns: 3fr 1fr 1fr 2fr;
    gap: calc(4 * var(--_space));
    align-items: center;
    block-size: var(--_row-height);
    border-block-end: 1px solid var(--_color-border);
    padding-inline: var(--_space);
  }

  .skeleton-line {
    block-size: 76px;
    display: grid;
    align-items: center;
    margin-block-end: calc(2 * var(--_space));
  }

  .skeleton-row span,
  .skeleton-line span {
    block-size: 12px;
    border-radius: 4px;
    background-color: var(--_color-neutral-tint);
    animation: guichet-pulse 1.4s ease-in-out infinite;
  }

  .skeleton-line span {
    inline-size: 60%;
  }

  @keyframes guichet-pulse {
    50% {
      opacity: 0.45;
    }
  }

  @container (inline-size < 600px) {
    .skeleton-row {
      grid-template-columns: 2fr 1fr;
      block-size: 96px;
    }

    .skeleton-row span:nth-child(n + 3) {
      display: none;
    }
  }
`;
