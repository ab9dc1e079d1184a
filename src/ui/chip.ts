import { css, html, type TemplateResult } from 'lit';

export interface ChipOptions {
  readonly label: string;
  readonly action: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

/** A button that is on or off. */
export const chip = ({ label, action, isOn, onPress }: ChipOptions): TemplateResult => html`
  <button type="button" class="chip" data-action=${action} aria-pressed=${String(isOn)} @click=${onPress}>${label}</button>
`;

export const chipStyles = css`
  .chip {
    min-block-size: var(--_control-height);
    padding: 4px 12px;
    border: 1px solid var(--_color-border-strong);
    border-radius: 999px;
    background-color: var(--_color-surface);
    color: var(--_color-text);
    cursor: pointer;
  }

  .chip:hover {
    background-color: var(--_color-surface-hover);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background-color: var(--_color-accent-tint);
    color: var(--_color-accent);
    font-weight: var(--_font-weight-strong);
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
