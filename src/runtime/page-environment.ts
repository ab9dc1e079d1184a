import type { Clock, Environment } from '../client/client.ts';

/** The page's own `fetch`, taken before other code can change it. */
export const pageFetch: typeof globalThis.fetch = globalThis.fetch?.bind(globalThis);

/** The page as a client's environment. */
export const pageEnvironment = (clock: Clock, fetch: typeof globalThis.fetch): Environment => ({
  clock,
  fetch,
  isOnline: () => navigator.onLine,
  onWake(listener) {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('online', () => listener('online'), { signal });
    addEventListener('pageshow', (event) => event.persisted && listener('restored'), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener('visible'), { signal });
    return () => controller.abort();
  },
});
