import type { ReactiveController } from 'lit';
import type { WidgetHost } from './host.ts';

const MAX_SECONDS = 60;

/** The seconds that the server asked to wait before another try, counted down on the injected clock. */
export class Countdown implements ReactiveController {
  readonly #host: WidgetHost;
  #of: object | undefined;
  #seconds = 0;
  /** Ends the wait for the next second, on the clock it began on: a widget that leaves has none any more. */
  #stop: () => void = () => {};

  constructor(host: WidgetHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Counts for an error from its first mention on, and gives the seconds left; 0 when another try may go. */
  secondsFor(error: { readonly retryAfterSeconds?: number | undefined } | undefined): number {
    if (error !== this.#of) {
      this.#stop();
      this.#of = error;
      this.#seconds = Math.min(error?.retryAfterSeconds ?? 0, MAX_SECONDS);
      this.#tick();
    }
    return this.#seconds;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#of = undefined;
    this.#seconds = 0;
  }

  #tick(): void {
    const clock = this.#host.guichet?.environment.clock;
    if (this.#seconds <= 0 || !clock) return;
    const timer = clock.setTimeout(() => {
      this.#seconds -= 1;
      this.#host.requestUpdate();
      this.#tick();
    }, 1000);
    this.#stop = () => clock.clearTimeout(timer);
  }
}
