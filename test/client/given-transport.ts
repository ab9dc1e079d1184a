import { vi } from 'vitest';
import type { Environment } from '../../src/client/environment.ts';
import { Tokens } from '../../src/client/token.ts';
import { Transport } from '../../src/client/transport.ts';
import { FakeClock } from '../fake-clock.ts';
import { type Answer, problem, scriptedFetch } from './scripted-fetch.ts';

const URL_SENT = 'https://api.example.test/v1/things';

/** A transport over one scripted address, with a host that gives token-1, token-2 … */
export function givenTransport(answer: Answer, overrides: Partial<Environment> = {}) {
  const clock = new FakeClock();
  const backend = scriptedFetch({ '/v1/things': answer });
  const transport = new Transport({ clock, fetch: backend.fetch, isOnline: () => true, onWake: () => () => undefined, ...overrides });
  let tokensGiven = 0;
  const getToken = vi.fn(() => Promise.resolve(`token-${(tokensGiven += 1)}`));
  const tokens = new Tokens({ clock, getToken, onRefused: () => undefined });
  const controller = new AbortController();
  const send = () =>
    transport.send({ operation: 'listThings', url: URL_SENT, headers: { accept: 'application/json' }, signal: controller.signal }, tokens);
  return {
    clock,
    send,
    getToken,
    tokens,
    controller,
    ...backend,
    /** The outcome of one read, with as much time as it needs; `tookMs` is the clock's. */
    async outcome(ms = 40_000) {
      const before = clock.now();
      let tookMs = -1;
      const sending = send().then((outcome) => {
        tookMs = clock.now() - before;
        return outcome;
      });
      await clock.advance(ms);
      return { outcome: tookMs < 0 ? undefined : await sending, tookMs };
    },
  };
}

/** One whose backend answers nothing but that status. */
export const failing = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  givenTransport(() => problem(status, {}, headers));
/** What a `fetch` does when the request or its answer is lost. */
export const dropped = (): never => {
  throw new TypeError('Failed to fetch');
};
