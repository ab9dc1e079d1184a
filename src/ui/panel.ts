import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';

export interface PanelOptions {
  /** What happened, in one sentence. */
  readonly title: string;
  /** Why, and what the person can do. */
  readonly text?: unknown;
  /** `problem` interrupts assistive technology; `calm` does not. */
  readonly tone: 'calm' | 'problem';
  readonly icon?: IconName;
  readonly actions?: unknown;
}

/** A panel in the place of what cannot be shown. */
export const panel = ({ title, text, tone, icon: name, actions }: PanelOptions): TemplateResult => html`
  <div class="panel" part="panel">
    ${name ? icon(name) : nothing}
    <div class="panel-words" role=${tone === 'problem' ? 'alert' : nothing}>
      <p class="strong">${title}</p>
      ${text ? html`<div class="panel-text muted">${text}</div>` : nothing}
    </div>
    ${actions ? html`<div class="panel-actions">${actions}</div>` : nothing}
  </div>
`;

export const panelStyles = css`
  .panel {
    display: grid;
    justify-items: start;
    gap: var(--_space);
    padding: calc(3 * var(--_space)) calc(2 * var(--_space));
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background-color: var(--_color-surface-sunken);
  }

  .panel > .icon {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_color-text-muted);
  }

  .panel-words,
  .panel-text {
    display: grid;
    gap: 4px;
    max-inline-size: 70ch;
  }

  .contacts {
    list-style: none;
  }

  .panel-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: var(--_space);
  }

  .panel-actions:empty {
    display: none;
  }

  .reference {
    user-select: all;
    font-size: var(--_font-size-small);
  }
`;
