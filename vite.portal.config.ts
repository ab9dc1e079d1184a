import { defineConfig } from 'vite';
import { mswWorkerFile } from './scripts/worker-file-plugin.ts';

/** The portal page of a plausible customer: `npm start`. */
export default defineConfig({
  root: 'stories/hosts/portal',
  plugins: [mswWorkerFile()],
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true, fs: { allow: [import.meta.dirname] } },
});
