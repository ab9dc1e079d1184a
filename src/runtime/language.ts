import type { ReactiveController } from 'lit';
import { languageOf } from '../i18n/language.ts';
import type { WidgetHost } from './host.ts';

/** The language of the place where a widget stands, followed when the page changes a `lang` anywhere above it. */
export class Language implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #changes: MutationObserver | undefined;
  #current = '';

  constructor(host: WidgetHost) {
    this.#host = host;
    this.#changes = globalThis.MutationObserver && new MutationObserver(() => this.#read());
    host.addController(this);
  }

  get current(): string {
    return this.#current;
  }

  hostConnected(): void {
    for (let root = this.#host.element.getRootNode(); ; root = root.host.getRootNode()) {
      this.#changes?.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#changes?.disconnect();
  }

  #read(): void {
    const language = languageOf(this.#host.element);
    if (language === this.#current) return;
    this.#current = language;
    this.#host.requestUpdate();
  }
}
