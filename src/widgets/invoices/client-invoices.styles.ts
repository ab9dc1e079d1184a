import { css } from 'lit';

export const clientInvoicesStyles = css`
  .number {
    position: relative;
    display: block;
  }

  .unread {
    position: absolute;
    inset: 6px auto auto -12px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background-color: var(--_color-accent);
  }

  @container (inline-size >= 720px) {
    .period {
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    .unread {
      background-color: CanvasText;
    }
  }
`;
