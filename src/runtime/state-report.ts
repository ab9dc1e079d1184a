import type { ReactiveController } from 'lit';
import { GuichetError } from '../client/errors.ts';
import { GuichetReadyEvent, GuichetStateEvent } from './events.ts';
import type { WidgetHost } from './host.ts';
import type { Standing, WidgetState } from './states.ts';

/** Where a widget stands, told to the page after each drawing: `:state(…)`, `guichet-state`, `guichet-ready`, and what no read reports. */
export class StateReport implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #onReady: () => void;
  readonly #internals: ElementInternals | undefined;
  #told: WidgetState | undefined;
  #wasReady = false;
  #focusesWhenLoaded = false;

  standing: Standing = { state: 'loading' };

  constructor(host: WidgetHost, onReady: () => void) {
    this.#host = host;
    this.#onReady = onReady;
    this.#internals = globalThis.document && host.element.attachInternals();
    host.addController(this);
  }

  /** Moves the focus to the heading of what loads next: the control that asked for it will be gone. */
  focusWhenLoaded(): void {
    this.#focusesWhenLoaded = true;
  }

  hostUpdated(): void {
    const { state } = this.standing;
    if (state !== this.#told) this.#tell(state);
    if (state !== 'ready' && state !== 'empty' && state !== 'partial') return;
    if (!this.#wasReady) {
      this.#wasReady = true;
      this.#host.element.dispatchEvent(new GuichetReadyEvent());
      this.#onReady();
    }
    if (this.#focusesWhenLoaded) {
      this.#focusesWhenLoaded = false;
      const root = this.#host.element.shadowRoot;
      (root?.querySelector<HTMLElement>('.title') ?? root?.querySelector<HTMLElement>('.root'))?.focus();
    }
  }

  #tell(state: WidgetState): void {
    if (this.#told) this.#internals?.states?.delete(this.#told);
    this.#internals?.states?.add(state);
    this.#told = state;
    this.#host.element.dispatchEvent(new GuichetStateEvent(state));
    if (state === 'no-provider') this.#host.report(new GuichetError('no-provider'));
    if (this.standing.reason === 'configuration') this.#host.report(new GuichetError('configuration'));
  }
}
