import type { Clock } from './clock.ts';

const BUDGET = 20;
const EARNED_BY_SUCCESS = 0.1;
const FIRST_DELAY_MS = 300;
const LONGEST_DELAY_MS = 5_000;

/** The retries that all reads of a client share: 20 at first, one more for every ten successes. */
export class RetryBudget {
  #left = BUDGET;

  /** Whether one more retry is granted. */
  take(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  earn(): void {
    this.#left = Math.min(BUDGET, this.#left + EARNED_BY_SUCCESS);
  }
}

/** The milliseconds before the nth retry, counted from 0, with full jitter. */
export const retryDelay = (clock: Clock, n: number): number => clock.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** n);

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The seconds that a `Retry-After` asks to wait; `undefined` where it says nothing that can be read. A date is measured against the
 * answer's own `Date`, never against the machine's clock.
 */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  if (!HTTP_DATE.test(text)) return undefined;
  const seconds = (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
