import { html, nothing, type TemplateResult } from 'lit';

export interface HeaderOptions {
  readonly title: string;
  /** The level of the heading, 1 to 6; 2 for any other number. */
  readonly level: number;
  /** One line of context under the title. */
  readonly context: unknown;
}

/** The head of a widget, with a place for the host's own controls. */
export const header = ({ title, level, context }: HeaderOptions): TemplateResult => html`
  <div class="header" part="header">
    <div>
      <div role="heading" aria-level=${[1, 2, 3, 4, 5, 6].includes(level) ? level : 2} class="title" tabindex="-1">${title}</div>
      ${context === nothing ? nothing : html`<p class="context muted">${context}</p>`}
    </div>
    <slot name="actions"></slot>
  </div>
`;
