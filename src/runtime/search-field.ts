import type { ReactiveController, TemplateResult } from 'lit';
import { search } from '../ui/fields.ts';
import type { WidgetHost } from './host.ts';

const PAUSE_MS = 300;
const MIN_LENGTH = 2;

/** What a person types to search a list: asked for after a pause or with Enter, from two characters on. */
export class SearchField implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #onSearch: (text: string | undefined) => void;
  #typed: string | undefined;
  /** Ends the pause, on the clock it began on: a widget that leaves has none any more. */
  #endPause: () => void = () => {};

  constructor(host: WidgetHost, onSearch: (text: string | undefined) => void) {
    this.#host = host;
    this.#onSearch = onSearch;
    host.addController(this);
  }

  /** The field; `searched` is the text that the list shown answers. */
  draw({
    label,
    hint,
    searched = '',
  }: {
    readonly label: string;
    readonly hint: string;
    readonly searched: string | undefined;
  }): TemplateResult {
    return search({
      label,
      hint,
      value: this.#typed ?? searched,
      onInput: (text) => this.#onInput(text),
      onSubmit: () => this.#search(),
    });
  }

  /** Forgets what was typed and not yet searched. */
  clear(): void {
    this.#endPause();
    this.#typed = undefined;
  }

  hostDisconnected(): void {
    this.#endPause();
  }

  #onInput(text: string): void {
    this.#typed = text;
    this.#host.requestUpdate();
    this.#endPause();
    const clock = this.#host.guichet?.environment.clock;
    const pause = clock?.setTimeout(() => this.#search(), PAUSE_MS);
    this.#endPause = () => clock?.clearTimeout(pause);
  }

  #search(): void {
    this.#endPause();
    const text = (this.#typed ?? '').trim();
    if (this.#typed !== undefined) this.#onSearch(text.length < MIN_LENGTH ? undefined : text);
  }
}
