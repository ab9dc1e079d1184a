import { describe, expect, it } from 'vitest';
import type { Load } from '../../src/client/cache.ts';
import { givenCache, neverLoads } from './given-cache.ts';

const MINUTE = 60_000;

describe('a load that nobody watches', () => {
  it('F08 is aborted after a frame', async () => {
    const { clock, watch } = givenCache();
    let seen: AbortSignal | undefined;
    const entry = watch('a', (signal) => {
      seen = signal;
      return new Promise(() => undefined);
    });
    await clock.advance(0);
    entry.stop();
    await clock.advance(15);
    expect(seen?.aborted).toBe(false);
    await clock.advance(1);
    expect(seen?.aborted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('F61 goes on when somebody watches again within the frame', async () => {
    const { clock, watch, load } = givenCache();
    let answer: (data: string) => void = () => undefined;
    const signals: AbortSignal[] = [];
    const slow: Load = (signal) => {
      signals.push(signal);
      return new Promise((resolve) => (answer = resolve));
    };
    const entry = watch('a', slow);
    await clock.advance(0);
    entry.stop();
    await clock.advance(10);
    const again = watch('a', slow);
    await clock.advance(1_000);
    answer('data');
    await clock.advance(0);
    expect(again.data()).toBe('data');
    expect(entry.data()).toBeUndefined();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    expect(load).not.toHaveBeenCalled();
  });

  it('is not aborted while one of two still watches', async () => {
    const { clock, watch, signals } = givenCache();
    const first = watch();
    watch();
    first.stop();
    first.stop();
    await clock.advance(100);
    expect(signals[0]?.aborted).toBe(false);
  });

  it('starts anew after it was aborted', async () => {
    const { clock, watch } = givenCache();
    const entry = watch('a', neverLoads);
    await clock.advance(0);
    entry.stop();
    await clock.advance(16);
    const again = watch('a', () => Promise.resolve('data'));
    expect(again.last()).toMatchObject({ data: undefined, isLoading: true });
    await clock.advance(0);
    expect(again.data()).toBe('data');
  });
});

describe('an entry that nobody watches', () => {
  it('is kept for five minutes', async () => {
    const { clock, watch } = givenCache();
    const entry = watch();
    await clock.advance(0);
    entry.stop();
    await clock.advance(5 * MINUTE);
    const again = watch();
    expect(again.data()).toBe('answer 1');
    again.stop();
    await clock.advance(5 * MINUTE + 16);
    expect(watch().data()).toBeUndefined();
  });

  it('is one of at most 200: the one that rests longest goes', async () => {
    const { clock, watch } = givenCache();
    for (let n = 0; n < 201; n += 1) {
      const entry = watch(`entry ${n}`);
      await clock.advance(0);
      entry.stop();
      await clock.advance(16);
    }
    expect(clock.pending).toBe(200);
    expect(watch('entry 0').data()).toBeUndefined();
    expect(watch('entry 1').data()).toBe('answer 2');
    expect(watch('entry 200').data()).toBe('answer 201');
  });

  it('leaves no timer after the end', async () => {
    const { clock, cache, watch } = givenCache();
    for (const name of ['a', 'b']) watch(name).stop();
    watch('c', neverLoads);
    await clock.advance(20);
    cache.dispose();
    expect(clock.pending).toBe(0);
  });
});
