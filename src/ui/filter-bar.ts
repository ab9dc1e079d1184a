import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { button } from './button.ts';

const NARROW_PX = 600;

export interface FilterBarWords {
  readonly label: string;
  /** The button that opens the dialog, with the number of filters set. */
  readonly open: (count: number) => string;
  /** The button that closes it and shows the results. */
  readonly show: string;
  readonly reset: string;
}

export interface FilterBarOptions {
  readonly words: FilterBarWords;
  /** The fields that stay in sight at every width. */
  readonly first: unknown;
  readonly fields: unknown;
  readonly count: number;
  readonly onReset: () => void;
}

/** The filters of a list: a row where there is room, a button that opens a dialog with the same fields in a narrow container. */
export class FilterBar implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly element: HTMLElement };
  #sizes: ResizeObserver | undefined;
  #isNarrow = false;

  constructor(host: ReactiveControllerHost & { readonly element: HTMLElement }) {
    this.#host = host;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  hostConnected(): void {
    if (this.#sizes) return;
    this.#sizes = new ResizeObserver(([entry]) => this.#onResize(entry?.contentRect.width ?? 0));
    this.#sizes.observe(this.#host.element);
    this.#onResize(this.#host.element.clientWidth);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#sizes = undefined;
  }

  draw({ words, first, fields, count, onReset }: FilterBarOptions): TemplateResult {
    const onPress = () => {
      this.#dialog?.close();
      onReset();
    };
    const reset = count > 0 ? button({ label: words.reset, action: 'reset', look: 'quiet', icon: 'close', onPress }) : '';
    if (!this.#isNarrow) {
      return html`<div class="filters" role="group" aria-label=${words.label} part="filters">${first}${fields}${reset}</div>`;
    }
    return html`
      <div class="filters" role="group" aria-label=${words.label} part="filters">
        ${first} ${button({ label: words.open(count), action: 'open-filters', icon: 'filter', onPress: () => this.#dialog?.showModal() })}
      </div>
      <dialog class="filter-dialog" aria-label=${words.label}>
        <div class="filter-fields">${fields}</div>
        <div class="filter-actions">
          ${reset} ${button({ label: words.show, action: 'show-results', look: 'accent', onPress: () => this.#dialog?.close() })}
        </div>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector('dialog');
  }

  #onResize(width: number): void {
    const isNarrow = width > 0 && width < NARROW_PX;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    // In the next frame: a size that changes while sizes are told is an error that reaches the page.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}

export const filterBarStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space) 12px;
    margin-block-end: calc(2 * var(--_space));
  }

  .filters .field {
    flex: 1 1 140px;
    max-inline-size: 280px;
  }

  /* Below, the search takes a row of its own, with room for one short button at its end. */
  .filters .search {
    flex: 1 1 calc(100% - 210px);
    max-inline-size: none;
  }

  @container (inline-size >= 1100px) {
    .filters .search {
      flex-basis: 220px;
    }

    .filters .field:not(.search) {
      flex: 0 1 170px;
    }
  }

  .filter-dialog {
    inline-size: min(480px, calc(100vi - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background-color: var(--_color-surface);
    color: var(--_color-text);
  }

  .filter-dialog::backdrop {
    background-color: rgb(0 0 0 / 45%);
  }

  .filter-fields {
    display: grid;
    gap: 12px;
  }

  .filter-fields .chip {
    justify-self: start;
  }

  .filter-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
  }

  @container (inline-size < 600px) {
    .filters .button,
    .filters .control,
    .filter-dialog .control,
    .filter-actions .button {
      min-block-size: 44px;
    }

    .filters > .button,
    .filter-actions .button {
      flex: 1 1 100%;
    }
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;
