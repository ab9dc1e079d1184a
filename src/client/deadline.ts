import type { Clock } from './clock.ts';

/** A limit of time over some work, under a signal that may end it earlier. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Frees the timer and the listener once the work is done. */
  end(): void;
}

/** A signal that aborts after some milliseconds of the clock (no test clock reaches `AbortSignal.timeout`) or with its parent. */
export function startDeadline(clock: Clock, ms: number, parent: AbortSignal): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = clock.setTimeout(abort, ms);
  parent.addEventListener('abort', abort);
  if (parent.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      clock.clearTimeout(timer);
      parent.removeEventListener('abort', abort);
    },
  };
}

/** The promise's outcome, or a rejection as soon as the signal aborts: what a host hands in may ignore its signal and never settle. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new Error('aborted'));
    const settle = () => signal.removeEventListener('abort', onAbort);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    void promise.then(resolve, reject).then(settle);
  });
}

/** A wait of some milliseconds; rejects when the signal aborts. */
export async function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  let timer: unknown;
  try {
    await abortable(new Promise<void>((resolve) => (timer = clock.setTimeout(resolve, ms))), signal);
  } finally {
    clock.clearTimeout(timer);
  }
}

/** A wait for nothing but the signal. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
