import { css, html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';

/** What a status means for the reader; each has its own drawing, so that colour alone says nothing. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'circle',
  info: 'clock',
  success: 'check',
  warning: 'triangle',
  danger: 'octagon',
};

export interface BadgeOptions {
  readonly tone: Tone;
  readonly label: string;
  /** The words for assistive technology where the label abbreviates. */
  readonly spoken?: string | undefined;
}

/** A status in a word. */
export const badge = ({ tone, label, spoken }: BadgeOptions): TemplateResult => html`
  <span class="badge ${tone}" part="status"
    >${icon(ICONS[tone])}${
      spoken === undefined
        ? html`<span>${label}</span>`
        : html`<span aria-hidden="true">${label}</span><span class="spoken">${spoken}</span>`
    }</span
  >
`;

export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    padding: 2px 8px 2px 6px;
    margin-block: -2px 0;
    border-radius: 12px;
    text-align: start;
  }

  /* A word stays whole; only a code of the future may be longer than this. */
  .badge > span {
    max-inline-size: 24ch;
    overflow-wrap: break-word;
  }

  .badge .icon {
    margin-block-start: 2px;
  }

  .badge.neutral {
    background-color: var(--_color-neutral-tint);
    color: var(--_color-neutral);
  }

  .badge.info {
    background-color: var(--_color-info-tint);
    color: var(--_color-info);
  }

  .badge.success {
    background-color: var(--_color-success-tint);
    color: var(--_color-success);
  }

  .badge.warning {
    background-color: var(--_color-warning-tint);
    color: var(--_color-warning);
  }

  .badge.danger {
    background-color: var(--_color-danger-tint);
    color: var(--_color-danger);
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid currentColor;
    }
  }
`;
