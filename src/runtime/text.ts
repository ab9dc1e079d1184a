import type { ReactiveController } from 'lit';
import type { Catalogue } from '../i18n/catalogue.ts';
import { SOURCE_LANGUAGE } from '../i18n/language.ts';
import type { WidgetHost } from './host.ts';

/**
 * The messages of a widget in the language of its place. Another language loads on demand: `current` is `undefined` until the first is there,
 * and stays in the former one while the next loads.
 */
export class Text<Messages extends object> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #catalogue: Catalogue<Messages>;
  #language: string | undefined;
  #current: Messages | undefined;
  #locale = SOURCE_LANGUAGE;

  constructor(host: WidgetHost, catalogue: Catalogue<Messages>) {
    this.#host = host;
    this.#catalogue = catalogue;
    host.addController(this);
  }

  get current(): Messages | undefined {
    return this.#current;
  }

  /** The messages, those of the source language where a text must be given at once. */
  get orSource(): Messages {
    return this.#current ?? this.#catalogue.source;
  }

  /** The language that texts, dates and amounts are written in: one screen speaks one. */
  get locale(): string {
    return this.#locale;
  }

  hostUpdate(): void {
    const { language } = this.#host;
    if (language === this.#language) return;
    this.#language = language;
    const known = this.#catalogue.peek(language);
    if (known) this.#show(language, known);
    else this.#host.await(this.#catalogue.load(language).then((messages) => this.#onLoaded(language, messages)));
  }

  #onLoaded(language: string, messages: Messages): void {
    if (language !== this.#language) return;
    this.#show(language, messages);
    this.#host.requestUpdate();
  }

  #show(language: string, messages: Messages): void {
    this.#current = messages;
    this.#locale = messages === this.#catalogue.source ? SOURCE_LANGUAGE : this.#catalogue.languageFor(language);
  }
}
