import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A native select with its label. */
export const select = (options: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}): TemplateResult => html`
  <label class="field">
    <span class="field-label">${options.label}</span>
    <select
      class="control"
      name=${options.name}
      .value=${options.value}
      @change=${(event: Event) => options.onChange((event.currentTarget as HTMLSelectElement).value)}
    >
      ${options.choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === options.value}>${label}</option>`)}
    </select>
  </label>
`;

/** A native date with its label; the value is a civil date or empty. */
export const dateField = (options: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): TemplateResult => html`
  <label class="field">
    <span class="field-label">${options.label}</span>
    <input
      class="control"
      type="date"
      name=${options.name}
      .value=${options.value}
      @change=${(event: Event) => options.onChange((event.currentTarget as HTMLInputElement).value)}
    />
  </label>
`;

/** A search field; it answers to Enter and, through `onInput`, to typing. No form: a sandbox without `allow-forms` submits none. */
export const search = (options: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onSubmit: () => void;
}): TemplateResult => html`
  <div class="field search" role="search">
    <label class="field-label" for="search">${options.label}</label>
    <span class="search-box"
      >${icon('search')}<input
        id="search"
        class="control"
        type="search"
        name="q"
        maxlength="200"
        autocomplete="off"
        enterkeyhint="search"
        placeholder=${options.hint || nothing}
        .value=${options.value}
        @input=${(event: Event) => options.onInput((event.currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) options.onSubmit();
        }}
    /></span>
  </div>
`;

export const fieldStyles = css`
  .field {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }

  .field-label {
    font-size: var(--_font-size-small);
    color: var(--_color-text-muted);
  }

  .control {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 4px 8px;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background-color: var(--_color-surface);
    color: var(--_color-text);
  }

  .control::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }

  .search-box {
    position: relative;
    display: block;
  }

  .search-box .icon {
    position: absolute;
    inset-inline-start: 10px;
    inset-block-start: calc(50% - 8px);
    color: var(--_color-text-muted);
    pointer-events: none;
  }

  .search-box .control {
    padding-inline-start: 34px;
    appearance: none;
  }
`;
