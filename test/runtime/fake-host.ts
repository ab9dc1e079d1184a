import type { ReactiveController } from 'lit';
import type { GuichetError, Observation, Snapshot } from '../../src/client/index.ts';
import type { ConnectionState, Guichet } from '../../src/runtime/context.ts';
import type { WidgetHost } from '../../src/runtime/host.ts';
import { type CommonMessages, commonMessages } from '../../src/runtime/messages/index.ts';
import { FakeClock } from '../fake-clock.ts';

/** One watch that a controller holds: the test answers it. */
export interface FakeObservation {
  readonly operation: string;
  readonly args: unknown;
  answer(snapshot: Partial<Snapshot<unknown>>): void;
  refreshes: number;
  isStopped: boolean;
}

/** A provider's facade whose watches the test holds. */
export class FakeGuichet {
  readonly clock = new FakeClock();
  readonly observations: FakeObservation[] = [];

  get facade(): Guichet {
    return this as unknown as Guichet;
  }

  get environment() {
    return { clock: this.clock };
  }

  get last(): FakeObservation {
    const last = this.observations.at(-1);
    if (!last) throw new Error('nothing is observed');
    return last;
  }

  observe({ name }: { readonly name: string }, args: unknown, listener: (snapshot: Snapshot<unknown>) => void): Observation {
    const observation: FakeObservation = {
      operation: name,
      args,
      answer: (snapshot) => listener({ data: undefined, error: undefined, isLoading: false, loadedAt: undefined, ...snapshot }),
      refreshes: 0,
      isStopped: false,
    };
    this.observations.push(observation);
    observation.answer({ isLoading: true });
    return { refresh: () => (observation.refreshes += 1), stop: () => (observation.isStopped = true) };
  }
}

/** A widget without a DOM of its own: what controllers ask of one. `update()` runs them as an update of the element would. */
export class FakeHost implements WidgetHost {
  readonly element = document.createElement('div');
  readonly announced: string[] = [];
  readonly reported: GuichetError[] = [];
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];
  readonly fake = new FakeGuichet();
  guichet: Guichet | undefined = this.fake.facade;
  language = 'en';
  epoch = 1;
  requests = 0;

  get connection(): ConnectionState {
    const { epoch } = this;
    return { status: 'ready', epoch, session: undefined, missing: [], timeZone: 'UTC', today: '2026-11-22' };
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {}

  requestUpdate(): void {
    this.requests += 1;
  }

  announce(text: (common: CommonMessages) => string): void {
    this.announced.push(text(commonMessages.source));
  }

  await(): void {}

  report(error: GuichetError): void {
    this.reported.push(error);
  }

  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
