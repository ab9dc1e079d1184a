import { defineConfig } from 'vite';

// Without it Storybook would take the library's build.
export default defineConfig({ base: './', publicDir: false });
