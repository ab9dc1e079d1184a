import type { Backend } from '../backend.ts';

export interface WorkerOptions {
  /** Where the page serves the worker's script. */
  readonly url?: string;
}

/** A worker that answers for a backend. */
export interface RunningWorker {
  stop(): void;
}

/** Lets a service worker answer the page's calls to a backend, so that they show in the network tab; anything else goes its way. */
export async function startWorker(backend: Backend, { url = '/mockServiceWorker.js' }: WorkerOptions = {}): Promise<RunningWorker> {
  // Only a browser can load these.
  const [{ http }, { setupWorker }] = await Promise.all([import('msw'), import('msw/browser')]);
  const worker = setupWorker(
    http.all(`${backend.baseUrl}/*`, async ({ request }) => {
      try {
        return await backend.handle(request);
      } catch {
        return Response.error();
      }
    }),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
  return { stop: () => void worker.stop() };
}
