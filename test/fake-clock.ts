import type { Clock } from '../src/client/clock.ts';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  #made = 0;
  /** What `random` answers next. */
  chance: () => number = () => 0.5;

  constructor(now = Date.parse('2026-11-22T09:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.chance();
  }

  setTimeout(callback: () => void, ms: number): number {
    this.#made += 1;
    this.#timers.set(this.#made, { at: this.#now + ms, callback });
    return this.#made;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Sets the machine's time without any time going by. */
  jump(ms: number): void {
    this.#now += ms;
    this.#timers = new Map([...this.#timers].map(([id, timer]) => [id, { ...timer, at: timer.at + ms }]));
  }

  /** Lets time go by: runs what falls due, in order, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
      if (!due) break;
      const [id, { at, callback }] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      callback();
      await settle();
    }
    this.#now = end;
  }
}

/** Lets every promise settle that waits for nothing but other promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => (globalThis.setImmediate ?? setTimeout)(resolve));
}
