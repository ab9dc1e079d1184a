import { css } from 'lit';

export const styles = css`
  [data-column='name'] {
    font-weight: var(--_font-weight-strong);
  }
`;
