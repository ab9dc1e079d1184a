import type { Clock } from './clock.ts';

/** What the client needs of the world around it. */
export interface Environment {
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  /** Whether the machine says that it is online. */
  readonly isOnline: () => boolean;
  /** Calls back when the page comes online or becomes visible again, or is restored from the back-forward cache. Returns the way to stop. */
  readonly onWake: (listener: (reason: 'online' | 'visible' | 'restored') => void) => () => void;
}
