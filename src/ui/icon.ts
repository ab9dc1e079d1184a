import { css, html, type TemplateResult } from 'lit';

const PATHS = {
  check: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5 6.5 12 13 4.5" /></svg>`,
  clock: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" /></svg>`,
  triangle: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2 14.5 13.5h-13zM8 6.5v3M8 11.5v.2" /></svg>`,
  octagon: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v4M8 11v.2" />
  </svg>`,
  dash: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 8h8" /></svg>`,
  circle: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" /></svg>`,
  search: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" /></svg>`,
  filter: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M4.5 8h7M6.5 12h3" /></svg>`,
  close: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg>`,
  previous: html`<svg class="icon directed" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>`,
  next: html`<svg class="icon directed" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3 5 5-5 5" /></svg>`,
  ascending: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 13V3.5M4 7l4-4 4 4" /></svg>`,
  descending: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v9.5M4 9l4 4 4-4" /></svg>`,
  unsorted: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m5 6 3-3 3 3M5 10l3 3 3-3" /></svg>`,
};

export type IconName = keyof typeof PATHS;

/** A 16 px drawing in the text's colour, silent for assistive technology: the words beside it say it. */
export const icon = (name: IconName): TemplateResult => PATHS[name];

export const iconStyles = css`
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .directed:dir(rtl) {
    transform: scaleX(-1);
  }
`;
