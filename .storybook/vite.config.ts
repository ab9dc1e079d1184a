import { defineConfig } from 'vite';
import { mswWorkerFile } from '../scripts/worker-file-plugin.ts';

// Without it Storybook would take the library's build.
export default defineConfig({ base: './', publicDir: false, plugins: [mswWorkerFile()] });
