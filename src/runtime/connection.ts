import { ContextEvent } from '@lit/context';
import type { ReactiveController } from 'lit';
import { type ConnectionState, type Guichet, guichetContext } from './context.ts';
import type { WidgetHost } from './host.ts';
import type { ProviderPresence } from './states.ts';

const SEARCH_MS = 2000;

const NOT_CONNECTED: ConnectionState = Object.freeze({
  status: 'waiting',
  missing: [],
  epoch: 0,
  session: undefined,
  timeZone: 'UTC',
  today: undefined,
});

/** A widget's tie to the nearest provider, whichever of the two came first. */
export class Connection implements ReactiveController {
  readonly #host: WidgetHost;
  #guichet: Guichet | undefined;
  #state: ConnectionState = NOT_CONNECTED;
  #presence: ProviderPresence = 'searching';
  #leaveProvider: (() => void) | undefined;
  #leaveState: (() => void) | undefined;
  #search: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    host.addController(this);
  }

  get guichet(): Guichet | undefined {
    return this.#guichet;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get presence(): ProviderPresence {
    return this.#presence;
  }

  hostConnected(): void {
    this.#host.element.ownerDocument.addEventListener('context-provider', this.#ask);
    this.#ask();
    if (this.#guichet) return;
    this.#presence = 'searching';
    this.#search = setTimeout(() => {
      this.#presence = 'none';
      this.#host.requestUpdate();
    }, SEARCH_MS);
  }

  hostDisconnected(): void {
    this.#host.element.ownerDocument.removeEventListener('context-provider', this.#ask);
    clearTimeout(this.#search);
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#follow(undefined);
  }

  readonly #ask = (): void => {
    if (this.#leaveProvider) return;
    this.#host.element.dispatchEvent(
      new ContextEvent(
        guichetContext,
        this.#host.element,
        (guichet, leave) => {
          if (this.#leaveProvider !== leave) this.#leaveProvider?.();
          this.#leaveProvider = leave;
          this.#follow(guichet);
        },
        true,
      ),
    );
  };

  #follow(guichet: Guichet | undefined): void {
    if (guichet === this.#guichet) return;
    this.#leaveState?.();
    this.#guichet = guichet;
    this.#state = NOT_CONNECTED;
    if (guichet) {
      clearTimeout(this.#search);
      this.#presence = 'found';
    }
    this.#leaveState = guichet?.observeState((state) => {
      this.#state = state;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}
