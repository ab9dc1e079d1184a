import { css, type CSSResult } from 'lit';

/**
 * The values that widgets draw with. Each public token `--guichet-*` may be set by the host or a brand anywhere above a widget;
 * where it is not, the value here holds. Inside, only the private `--_*` copies are used.
 * Text on its surface keeps 4.5:1, borders of controls and icons 3:1, in light and in dark (`test/theme/contrast.test.ts`).
 */
const schemed = css`
  :host {
    --_color-text: var(--guichet-color-text, light-dark(#1b2230, #e7eaf0));
    --_color-text-muted: var(--guichet-color-text-muted, light-dark(#566072, #a6b0c0));
    --_color-surface: var(--guichet-color-surface, light-dark(#ffffff, #151a22));
    --_color-surface-sunken: var(--guichet-color-surface-sunken, light-dark(#f5f6f8, #1c222c));
    --_color-surface-hover: var(--guichet-color-surface-hover, light-dark(#f1f4f8, #1f2631));
    --_color-border: var(--guichet-color-border, light-dark(#dde1e7, #323b49));
    --_color-border-strong: var(--guichet-color-border-strong, light-dark(#7d8797, #768192));
    --_color-accent: var(--guichet-color-accent, light-dark(#1f5fbf, #8ab4f8));
    --_color-accent-hover: var(--guichet-color-accent-hover, light-dark(#194f9f, #a6c6fa));
    --_color-accent-active: var(--guichet-color-accent-active, light-dark(#133d7c, #c2d8fc));
    --_color-accent-tint: var(--guichet-color-accent-tint, light-dark(#e8f0fc, #1c2d49));
    --_color-on-accent: var(--guichet-color-on-accent, light-dark(#ffffff, #0b1a31));
    --_color-focus: var(--guichet-color-focus, light-dark(#1f5fbf, #8ab4f8));
    --_color-disabled: var(--guichet-color-disabled, light-dark(#6f7888, #8b95a5));
    --_color-neutral: var(--guichet-color-neutral, light-dark(#4a5363, #bcc5d3));
    --_color-neutral-tint: var(--guichet-color-neutral-tint, light-dark(#eceff3, #262e3a));
    --_color-info: var(--guichet-color-info, light-dark(#1a54aa, #9cc0fa));
    --_color-info-tint: var(--guichet-color-info-tint, light-dark(#e8f0fc, #1c2d49));
    --_color-success: var(--guichet-color-success, light-dark(#1b6b3a, #82d8a3));
    --_color-success-tint: var(--guichet-color-success-tint, light-dark(#e5f4ea, #15301f));
    --_color-warning: var(--guichet-color-warning, light-dark(#835000, #f2c06f));
    --_color-warning-tint: var(--guichet-color-warning-tint, light-dark(#fdf2dd, #362810));
    --_color-danger: var(--guichet-color-danger, light-dark(#b02119, #ff9e96));
    --_color-danger-tint: var(--guichet-color-danger-tint, light-dark(#fdebe9, #3c1c1b));

    --_font-family: var(--guichet-font-family, inherit);
    --_font-size: var(--guichet-font-size, 14px);
    --_line-height: var(--guichet-line-height, 20px);
    --_font-size-small: var(--guichet-font-size-small, 12px);
    --_font-size-title: var(--guichet-font-size-title, 18px);
    --_line-height-title: var(--guichet-line-height-title, 24px);
    --_font-size-figure: var(--guichet-font-size-figure, 20px);
    --_font-weight-strong: var(--guichet-font-weight-strong, 600);

    --_space: var(--guichet-space, 8px);
    --_inset: var(--guichet-inset, 16px);
    --_radius: var(--guichet-radius, 6px);
    --_row-height: var(--guichet-row-height, 44px);
    --_control-height: var(--guichet-control-height, 36px);
    --_sticky-top: var(--guichet-sticky-top, 0px);
  }
`;

/** The tokens; a browser that does not know `light-dark()` gets the light half of each pair. */
export const tokens = globalThis.CSS?.supports('color', 'light-dark(#000, #fff)') === false ? lightHalf(schemed) : schemed;

/** Own text only, known when the library was built: nothing of a page or a brand comes in. */
export function lightHalf({ cssText }: CSSResult): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1'));
  return sheet;
}
