import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

/** A line above what is shown all the same. */
export const banner = ({ title, actions }: { readonly title: string; readonly actions?: unknown }): TemplateResult => html`
  <div class="banner" part="banner">
    ${icon('triangle')}
    <p>${title}</p>
    ${actions ?? nothing}
  </div>
`;

export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    padding: 6px 12px;
    margin-block-end: var(--_space);
    border-radius: var(--_radius);
    background-color: var(--_color-warning-tint);
    color: var(--_color-warning);
  }

  .banner p {
    flex: 1 1 20ch;
  }
`;
