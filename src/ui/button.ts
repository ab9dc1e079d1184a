import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';

export interface ButtonOptions {
  readonly label: string;
  readonly onPress: (event: Event) => void;
  /** What the button does, as `data-action`: a name that hosts and tests may rely on. */
  readonly action: string;
  /** `accent` for the one main action, `quiet` without a frame. */
  readonly look?: 'plain' | 'accent' | 'quiet';
  readonly icon?: IconName;
  /** Why it cannot be pressed now; it keeps its place in the tab order and says so. */
  readonly unavailable?: string | undefined;
}

/** A push button. */
export const button = ({ label, onPress, action, look = 'plain', icon: iconName, unavailable }: ButtonOptions): TemplateResult => html`
  <button
    type="button"
    class="button ${look}"
    data-action=${action}
    aria-disabled=${unavailable === undefined ? nothing : 'true'}
    title=${unavailable ?? nothing}
    @click=${unavailable === undefined ? onPress : nothing}
  >
    ${iconName ? icon(iconName) : nothing}<span>${label}</span>
  </button>
`;

export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control-height);
    padding: 4px 12px;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background-color: var(--_color-surface);
    color: var(--_color-text);
    cursor: pointer;
    text-align: start;
  }

  .button:hover {
    background-color: var(--_color-surface-hover);
  }

  .button.accent {
    border-color: var(--_color-accent);
    background-color: var(--_color-accent);
    color: var(--_color-on-accent);
  }

  .button.accent:hover {
    background-color: var(--_color-accent-hover);
  }

  .button.accent:active {
    background-color: var(--_color-accent-active);
  }

  .button.quiet {
    border-color: transparent;
    background-color: transparent;
    color: var(--_color-accent);
  }

  .button.quiet:hover {
    background-color: var(--_color-accent-tint);
  }

  .button[aria-disabled] {
    border-color: var(--_color-border);
    background-color: transparent;
    color: var(--_color-disabled);
    cursor: default;
  }
`;
