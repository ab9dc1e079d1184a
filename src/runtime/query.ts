import type { ReactiveController } from 'lit';
import type { Observation, ReadArguments, Snapshot } from '../client/client.ts';
import { type Arguments, isUnreadable, type Loaded, type Operation, writeQuery } from '../contract/index.ts';
import { GuichetError } from '../client/errors.ts';
import type { Guichet } from './context.ts';
import type { WidgetHost } from './host.ts';

const SLOW_MS = 3000;
const NOTHING: Snapshot<never> = Object.freeze({ data: undefined, error: undefined, isLoading: false, loadedAt: undefined });

/**
 * One read of a widget: loads when its arguments, the language or the provider change, and follows what the cache learns.
 * Arguments that are `undefined` leave it idle. When only the query changed, the former data stays until the new is there (`isPrevious`).
 */
export class Query<O extends Operation> implements ReactiveController {
  readonly operation: O;
  readonly #host: WidgetHost;
  readonly #args: () => Arguments<O> | undefined;
  #snapshot: Snapshot<Loaded<O>> = NOTHING;
  #former: { data: Loaded<O>; loadedAt: number | undefined; epoch: number | undefined } | undefined;
  #observation: Observation | undefined;
  #guichet: Guichet | undefined;
  #path: string | undefined;
  #key: string | undefined;
  #slowTimer: unknown;
  #isSlow = false;
  #reported: unknown;

  constructor(host: WidgetHost, operation: O, args: () => Arguments<O> | undefined) {
    this.operation = operation;
    this.#host = host;
    this.#args = args;
    host.addController(this);
  }

  /** What is shown: the data asked for, else the data of the former query while the new one loads. */
  get data(): Loaded<O> | undefined {
    return this.#snapshot.data ?? this.#formerData?.data;
  }

  /** Whether `data` answers the former query. */
  get isPrevious(): boolean {
    return this.#snapshot.data === undefined && this.#formerData !== undefined;
  }

  get error(): GuichetError | undefined {
    return this.#snapshot.error;
  }

  get isLoading(): boolean {
    return this.#snapshot.isLoading;
  }

  /** Whether a load has been under way for three seconds. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  get isIdle(): boolean {
    return this.#key === undefined;
  }

  get loadedAt(): number | undefined {
    return this.#snapshot.loadedAt ?? this.#formerData?.loadedAt;
  }

  /** How many rows of the list could not be read. */
  get unreadableCount(): number {
    const { items = [] } = (this.data ?? {}) as { items?: readonly object[] };
    return items.filter(isUnreadable).length;
  }

  /** Loads again. */
  refresh(): void {
    this.#observation?.refresh();
  }

  hostUpdate(): void {
    const args = this.#args();
    const { guichet, language } = this.#host;
    const path = args && JSON.stringify(args.path ?? {});
    const key = args && `${path}?${writeQuery(args.query ?? {})}#${language}`;
    if (guichet === this.#guichet && key === this.#key) return;

    const keepsRows = guichet === this.#guichet && path === this.#path;
    this.#former = keepsRows && this.data ? { data: this.data, loadedAt: this.loadedAt, epoch: this.#epoch } : undefined;
    this.#stop();
    this.#snapshot = NOTHING;
    this.#guichet = guichet;
    this.#path = path;
    this.#key = key;
    if (!guichet || !args) return;
    const asked = { ...args, language } as ReadArguments<O>;
    this.#observation = guichet.observe(this.operation, asked, (snapshot) => this.#onSnapshot(snapshot));
  }

  hostDisconnected(): void {
    this.#stop();
    this.#guichet = undefined;
    this.#key = undefined;
  }

  get #epoch(): number | undefined {
    return this.#host.connection.epoch;
  }

  /** Rows of one session are never kept into another. */
  get #formerData() {
    return this.#former?.epoch === this.#epoch ? this.#former : undefined;
  }

  #onSnapshot(snapshot: Snapshot<Loaded<O>>): void {
    if (snapshot.data !== undefined) this.#former = undefined;
    this.#snapshot = snapshot;
    this.#watchSlowness();
    this.#reportOnce();
    this.#host.requestUpdate();
  }

  #watchSlowness(): void {
    const clock = this.#host.guichet?.environment.clock;
    if (!this.isLoading) {
      this.#endSlowness();
    } else if (clock && this.#slowTimer === undefined && !this.#isSlow) {
      this.#slowTimer = clock.setTimeout(() => {
        this.#isSlow = true;
        this.#host.requestUpdate();
      }, SLOW_MS);
    }
  }

  #endSlowness(): void {
    this.#guichet?.environment.clock.clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
    this.#isSlow = false;
  }

  #reportOnce(): void {
    const { error, data } = this.#snapshot;
    const subject = error ?? (this.unreadableCount > 0 ? data : undefined);
    if (subject === undefined || subject === this.#reported) return;
    this.#reported = subject;
    this.#host.report(error ?? new GuichetError('contract', { reason: 'row', operation: this.operation.name }));
  }

  #stop(): void {
    this.#endSlowness();
    this.#observation?.stop();
    this.#observation = undefined;
  }
}
