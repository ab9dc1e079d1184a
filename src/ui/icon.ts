import { css, html, type TemplateResult } from 'lit';

/** The line of each drawing on a field of 16 by 16. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0M8 4.5V8l2.5 1.5',
  triangle: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.5v.2',
  octagon: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v4M8 11v.2',
  dash: 'M4 8h8',
  circle: 'M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0',
  search: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0m8 3.5 3.5 3.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  close: 'm4 4 8 8M12 4l-8 8',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  ascending: 'M8 13V3.5M4 7l4-4 4 4',
  descending: 'M8 3v9.5M4 9l4 4 4-4',
  unsorted: 'm5 6 3-3 3 3M5 10l3 3 3-3',
};

export type IconName = keyof typeof PATHS;

/** A 16 px drawing in the text's colour, silent for assistive technology: the words beside it say it. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;

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

  .previous:dir(rtl),
  .next:dir(rtl) {
    transform: scaleX(-1);
  }
`;
