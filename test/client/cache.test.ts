import { afterEach, describe, expect, it, vi } from 'vitest';
import { GuichetError } from '../../src/client/errors.ts';
import { givenCache, neverLoads } from './given-cache.ts';

afterEach(() => vi.unstubAllGlobals());

describe('an entry', () => {
  it('tells a watcher at once that it loads, then what came', async () => {
    const { clock, watch } = givenCache();
    const { heard } = watch();
    expect(heard).toEqual([{ data: undefined, error: undefined, isLoading: true, loadedAt: undefined }]);
    await clock.advance(0);
    expect(heard.at(-1)).toEqual({ data: 'answer 1', error: undefined, isLoading: false, loadedAt: clock.now() });
  });

  it('loads once for many watchers', async () => {
    const { clock, watch, load } = givenCache();
    const watchers = Array.from({ length: 50 }, () => watch());
    await clock.advance(0);
    expect(load).toHaveBeenCalledOnce();
    expect(watchers.every(({ data }) => data() === 'answer 1')).toBe(true);
  });

  it('is fresh for two seconds, then loads for a new watcher who sees the old data meanwhile', async () => {
    const { clock, watch, load } = givenCache();
    watch();
    await clock.advance(1_999);
    expect(watch().last()).toMatchObject({ data: 'answer 1', isLoading: false });
    expect(load).toHaveBeenCalledOnce();
    await clock.advance(1);
    const third = watch();
    expect(third.last()).toMatchObject({ data: 'answer 1', isLoading: true });
    await clock.advance(0);
    expect(third.data()).toBe('answer 2');
  });

  it('F54 is not fresh when the clock was set back', async () => {
    const { clock, watch, load } = givenCache();
    watch();
    await clock.advance(0);
    clock.jump(-86_400_000);
    watch();
    await clock.advance(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps its data beside an error, and the error until a load ends', async () => {
    const { clock, watch } = givenCache();
    const error = new GuichetError('server');
    const outcomes: unknown[] = ['data', error, 'newer'];
    const entry = watch('a', () => Promise.resolve(outcomes.shift()));
    await clock.advance(0);
    const { loadedAt } = entry.last() ?? {};
    await clock.advance(10);
    entry.refresh();
    await clock.advance(0);
    expect(entry.last()).toEqual({ data: 'data', error, isLoading: false, loadedAt });
    entry.refresh();
    expect(entry.last()).toEqual({ data: 'data', error, isLoading: true, loadedAt });
    await clock.advance(0);
    expect(entry.last()).toMatchObject({ data: 'newer', error: undefined });
  });

  it('loads again on refresh whatever its age, but once at a time', async () => {
    const { clock, watch, load } = givenCache();
    const entry = watch();
    await clock.advance(0);
    entry.refresh();
    entry.refresh();
    await clock.advance(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('becomes an error, not a hang, when a load throws against all rules', async () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const { clock, watch } = givenCache();
    const entry = watch('a', () => Promise.reject(new Error('a bug')));
    await clock.advance(0);
    expect(entry.last()).toMatchObject({ isLoading: false, error: { kind: 'contract' } });
    expect(reportError).toHaveBeenCalledOnce();
  });

  it('F74 tells the other watchers when one throws, and the page', async () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const { clock, cache, watch } = givenCache();
    const fault = new Error('a listener of the page');
    cache.watch(
      'a',
      () => Promise.resolve('data'),
      () => {
        throw fault;
      },
    );
    const second = watch();
    await clock.advance(0);
    expect(second.data()).toBe('data');
    expect(reportError).toHaveBeenCalledWith(fault);
  });

  it('calls nobody who has stopped, even during the news', async () => {
    const { clock, cache } = givenCache();
    const heard: string[] = [];
    const first = cache.watch(
      'a',
      () => Promise.resolve('data'),
      ({ data }) => {
        if (data) second.stop();
      },
    );
    const second = cache.watch('a', neverLoads, ({ data }) => void (data && heard.push('second')));
    await clock.advance(0);
    expect(heard).toEqual([]);
    first.stop();
    second.stop();
  });

  it('gives each watcher only the latest when one of them asks for more', async () => {
    const { clock, cache, watch } = givenCache();
    let isAsked = false;
    const asker = cache.watch(
      'a',
      () => Promise.resolve('data'),
      ({ data }) => {
        if (data && !isAsked) {
          isAsked = true;
          asker.refresh();
        }
      },
    );
    const { heard } = watch();
    await clock.advance(0);
    expect(heard.map(({ isLoading }) => isLoading)).toEqual([true, true, false]);
  });
});

describe('a reload', () => {
  it('loads what is watched and no longer fresh', async () => {
    const { clock, cache, watch, load } = givenCache();
    watch('old');
    watch('left').stop();
    await clock.advance(2_000);
    watch('fresh');
    await clock.advance(0);
    expect(load).toHaveBeenCalledTimes(3);
    cache.reload();
    await clock.advance(0);
    expect(load).toHaveBeenCalledTimes(4);
    cache.reload({ all: true });
    await clock.advance(0);
    expect(load).toHaveBeenCalledTimes(6);
  });

  it('F66 replaces the loads under way when asked to', async () => {
    const { clock, cache, watch } = givenCache();
    const signals: AbortSignal[] = [];
    const entry = watch('a', (signal) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve('data');
    });
    await clock.advance(0);
    cache.reload();
    await clock.advance(0);
    expect(signals).toHaveLength(1);
    cache.reload({ replace: true });
    await clock.advance(0);
    expect(signals[0]?.aborted).toBe(true);
    expect(entry.data()).toBe('data');
  });
});

describe('an epoch', () => {
  it('T24 empties every watcher in the same task, and loads again', async () => {
    const { clock, cache, watch } = givenCache();
    const first = watch('a');
    const second = watch('b');
    await clock.advance(0);
    cache.reset();
    for (const { last } of [first, second])
      expect(last()).toEqual({ data: undefined, error: undefined, isLoading: true, loadedAt: undefined });
    await clock.advance(0);
    expect([first.data(), second.data()]).toEqual(['answer 3', 'answer 4']);
  });

  it('T24 drops the late answers of the former', async () => {
    const { clock, cache, watch } = givenCache();
    const answers: ((data: string) => void)[] = [];
    const entry = watch('a', () => new Promise((resolve) => answers.push(resolve)));
    await clock.advance(0);
    cache.reset();
    await clock.advance(0);
    answers[1]?.('of the new epoch');
    await clock.advance(0);
    answers[0]?.('of the former');
    await clock.advance(0);
    expect(entry.heard.map(({ data }) => data).filter(Boolean)).toEqual(['of the new epoch']);
  });

  it('T24 shows nobody what was kept unwatched', async () => {
    const { clock, cache, watch } = givenCache();
    const entry = watch();
    await clock.advance(0);
    entry.stop();
    await clock.advance(20);
    cache.reset();
    expect(clock.pending).toBe(0);
    expect(watch().data()).toBeUndefined();
  });

  it('lets a listener begin another epoch or stop in the middle of the news', async () => {
    const { clock, cache, watch, load } = givenCache();
    let resets = 0;
    cache.watch('first', load, ({ isLoading }) => {
      if (isLoading && cache.epoch === 1 && resets++ === 0) cache.reset();
    });
    const other = watch('other');
    await clock.advance(0);
    cache.reset();
    await clock.advance(0);
    expect(cache.epoch).toBe(2);
    expect(other.last()).toMatchObject({ isLoading: false });
    expect(load).toHaveBeenCalledTimes(4);
  });
});
