import { css } from 'lit';

export const clientInvoicesStyles = css`
  .statement {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 12px calc(3 * var(--_space));
    padding-block: 12px;
    margin-block-end: calc(2 * var(--_space));
    border-block: 1px solid var(--_color-border);
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(3 * var(--_space));
  }

  .figures + .figures {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 1px solid var(--_color-border);
  }

  .figures + .figures dd {
    font-size: 16px;
  }

  @container (inline-size < 600px) {
    .figures {
      flex: 1 0 100%;
      justify-content: space-between;
    }

    .figures + .figures {
      padding-block-start: 8px;
      padding-inline-start: 0;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_color-border);
    }
  }

  .as-of {
    flex: 1 0 100%;
    font-size: var(--_font-size-small);
  }

  .figures dt {
    font-size: var(--_font-size-small);
    color: var(--_color-text-muted);
  }

  .figures dd {
    font-size: var(--_font-size-figure);
    line-height: 28px;
    font-weight: var(--_font-weight-strong);
  }

  .figures .second {
    font-weight: normal;
  }

  .alarming dd .amount {
    color: var(--_color-danger);
  }

  .number {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }

  .unread {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background-color: var(--_color-accent);
  }

  @media (forced-colors: active) {
    .unread {
      background-color: CanvasText;
    }
  }
`;
