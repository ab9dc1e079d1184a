import type { Clock } from './clock.ts';
import { GuichetError } from './errors.ts';
import { notify, report } from './listener.ts';

/** What is known of a read right now. With `error` and `data` both, the data is that of an earlier load. */
export interface Snapshot<T> {
  readonly data: T | undefined;
  readonly error: GuichetError | undefined;
  readonly isLoading: boolean;
  /** When `data` was loaded, in the clock's milliseconds. */
  readonly loadedAt: number | undefined;
}

/** One watcher of a read. */
export interface Observation {
  /** Loads again, whatever its age. */
  refresh(): void;
  /** Ends the watch; the load is aborted after a frame of grace when nobody else watches it. */
  stop(): void;
}

/** A watcher within the client. */
export interface Watch extends Observation {
  /** Resolves when the load under way has ended, one way or another; at once when there is none. */
  settled(): Promise<void>;
}

/** Gets the data or an error as a value. What it still answers after the signal aborted is dropped. */
export type Load = (signal: AbortSignal) => Promise<unknown>;
type Listener = (snapshot: Snapshot<unknown>) => void;

interface Entry {
  readonly name: string;
  readonly load: Load;
  readonly listeners: Set<Listener>;
  snapshot: Snapshot<unknown>;
  loading: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  timer: unknown;
}

const FRESH_MS = 2_000;
const GRACE_MS = 16;
const KEPT_MS = 5 * 60_000;
const KEPT_ENTRIES = 200;
const EMPTY: Snapshot<unknown> = { data: undefined, error: undefined, isLoading: false, loadedAt: undefined };

/** What was read in this epoch: one entry per key, one load per entry whatever the number of its watchers. */
export class Cache {
  readonly #clock: Clock;
  /** Those of this epoch alone. */
  readonly #entries = new Map<string, Entry>();
  #epoch = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Grows with each `reset`. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Watches the entry of that name, made with `load` when there is none. The listener is called at once. */
  watch(name: string, load: Load, onChange: Listener): Watch {
    const entry = this.#entry(name, load);
    this.#clock.clearTimeout(entry.timer);
    if (!this.#isFresh(entry)) this.#start(entry);
    const listener: Listener = (snapshot) => onChange(snapshot);
    entry.listeners.add(listener);
    notify(listener, entry.snapshot);
    return {
      refresh: () => {
        if (entry.listeners.has(listener)) this.#start(entry);
      },
      stop: () => {
        if (entry.listeners.delete(listener) && entry.listeners.size === 0) this.#rest(entry);
      },
      settled: async () => entry.loading?.done,
    };
  }

  /** Loads watched entries again: those no longer fresh, or all; a load under way is kept, or replaced. */
  reload(options: { readonly all?: boolean; readonly replace?: boolean } = {}): void {
    for (const entry of this.#watched()) {
      if (options.replace) end(entry);
      if (options.all || entry.snapshot.isLoading || !this.#isFresh(entry)) this.#start(entry);
    }
  }

  /** Begins an epoch: nothing read before is kept, and watched entries load again. The load of the entry named `kept` goes on: it is what began the epoch. */
  reset(kept?: string): void {
    this.#epoch += 1;
    for (const entry of this.#entries.values()) {
      if (entry.name !== kept) end(entry);
      entry.snapshot = { ...EMPTY, isLoading: entry.loading !== undefined };
      if (entry.listeners.size === 0) this.#drop(entry);
    }
    for (const entry of this.#watched()) {
      if (entry.loading) this.#publish(entry, entry.snapshot);
      else this.#start(entry);
    }
  }

  /** Ends every load and timer; nobody is called any more. */
  dispose(): void {
    for (const entry of this.#entries.values()) {
      this.#clock.clearTimeout(entry.timer);
      entry.listeners.clear();
      end(entry);
    }
    this.#entries.clear();
  }

  #entry(name: string, load: Load): Entry {
    const known = this.#entries.get(name);
    if (known) return known;
    const entry: Entry = { name, load, listeners: new Set(), snapshot: EMPTY, loading: undefined, timer: undefined };
    this.#entries.set(name, entry);
    return entry;
  }

  #watched(): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.listeners.size > 0);
  }

  #isFresh({ snapshot }: Entry): boolean {
    if (snapshot.error || snapshot.loadedAt === undefined) return false;
    const age = this.#clock.now() - snapshot.loadedAt;
    // A negative age is a clock that was set back, not a fresh answer.
    return age >= 0 && age < FRESH_MS;
  }

  #start(entry: Entry): void {
    if (entry.loading) return;
    const controller = new AbortController();
    entry.loading = { controller, done: this.#run(entry, controller) };
    this.#publish(entry, { ...entry.snapshot, isLoading: true });
  }

  async #run(entry: Entry, controller: AbortController): Promise<void> {
    let outcome: unknown;
    try {
      await Promise.resolve();
      if (controller.signal.aborted) return;
      outcome = await entry.load(controller.signal);
    } catch (fault) {
      report(fault);
      outcome = new GuichetError('contract', { reason: 'shape' });
    }
    if (entry.loading?.controller !== controller) return;
    entry.loading = undefined;
    this.#publish(
      entry,
      outcome instanceof GuichetError
        ? { ...entry.snapshot, error: outcome, isLoading: false }
        : { data: outcome, error: undefined, isLoading: false, loadedAt: this.#clock.now() },
    );
  }

  #publish(entry: Entry, snapshot: Snapshot<unknown>): void {
    entry.snapshot = snapshot;
    for (const listener of [...entry.listeners]) {
      if (entry.listeners.has(listener) && entry.snapshot === snapshot) notify(listener, snapshot);
    }
  }

  /** Lets an entry that nobody watches wait for a frame, since elements move; then for five minutes, among two hundred. */
  #rest(entry: Entry): void {
    entry.timer = this.#clock.setTimeout(() => {
      end(entry);
      this.#drop(entry);
      if (entry.snapshot.data === undefined) return;
      entry.snapshot = { ...entry.snapshot, isLoading: false };
      this.#entries.set(entry.name, entry);
      entry.timer = this.#clock.setTimeout(() => this.#drop(entry), KEPT_MS);
      const resting = [...this.#entries.values()].filter(({ listeners }) => listeners.size === 0);
      for (const oldest of resting.slice(0, -KEPT_ENTRIES)) this.#drop(oldest);
    }, GRACE_MS);
  }

  #drop(entry: Entry): void {
    this.#clock.clearTimeout(entry.timer);
    this.#entries.delete(entry.name);
  }
}

function end(entry: Entry): void {
  entry.loading?.controller.abort();
  entry.loading = undefined;
}
