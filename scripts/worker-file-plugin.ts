import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FILE = 'mockServiceWorker.js';

// The worker takes itself off when its last page closes. On a reload that races with the new page's registration,
// and the new page's requests then reach the network: it stays registered instead.
const KEPT = 'self.registration.unregister = () => Promise.resolve(false);\n';

const workerFile = (): string => KEPT + readFileSync(fileURLToPath(import.meta.resolve(`msw/${FILE}`)), 'utf8');

/** The Vite plugin that gives a page the worker of the installed MSW at `/mockServiceWorker.js`, served and built. */
export const mswWorkerFile = (): Plugin => ({
  name: 'guichet:msw-worker-file',
  configureServer({ middlewares }) {
    middlewares.use(`/${FILE}`, (_, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'no-store');
      response.end(workerFile());
    });
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: workerFile() });
  },
});
