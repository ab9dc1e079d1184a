import { vi } from 'vitest';
import { Cache, type Load, type Snapshot } from '../../src/client/cache.ts';
import { FakeClock } from '../fake-clock.ts';

/** A cache whose loads answer at once: answer 1, answer 2 … */
export function givenCache() {
  const clock = new FakeClock();
  const cache = new Cache(clock);
  const signals: AbortSignal[] = [];
  const load = vi.fn<Load>((signal) => {
    signals.push(signal);
    return Promise.resolve(`answer ${signals.length}`);
  });
  return {
    clock,
    cache,
    load,
    signals,
    watch(name = 'a', how: Load = load) {
      const heard: Snapshot<unknown>[] = [];
      const watch = cache.watch(name, how, (snapshot) => heard.push(snapshot));
      return { ...watch, heard, data: () => heard.at(-1)?.data, last: () => heard.at(-1) };
    },
  };
}

/** A load that never ends. */
export const neverLoads: Load = () => new Promise(() => undefined);
