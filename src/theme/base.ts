import { css } from 'lit';

/** What every widget's root starts from: nothing of the page's text styles comes in but its font. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    background-color: var(--_color-surface);
    border-radius: var(--_radius);
  }

  :host([hidden]) {
    display: none;
  }

  .root {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    color: var(--_color-text);
    padding: var(--_inset);
    overflow-wrap: anywhere;
  }

  .root,
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }

  a {
    color: var(--_color-accent);
  }

  :focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_color-text-muted);
  }

  .strong {
    font-weight: var(--_font-weight-strong);
  }

  .amount {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--_space) calc(2 * var(--_space));
    margin-block-end: calc(2 * var(--_space));
  }

  .title {
    font-size: var(--_font-size-title);
    line-height: var(--_line-height-title);
    font-weight: var(--_font-weight-strong);
  }

  .context {
    min-block-size: var(--_line-height);
  }

  @media print {
    :host {
      color-scheme: light;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .root * {
      animation: none;
      transition: none;
    }
  }
`;
