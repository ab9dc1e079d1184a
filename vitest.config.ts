import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser, lookUpBrowser } from './scripts/browsers.mjs';
import { NODE_TESTS, PAGE_TESTS } from './scripts/test-files.mjs';

const node: TestProjectConfiguration = {
  test: { name: 'node', include: NODE_TESTS },
};

/** Whole pages on the built files, in a browser that each test drives. */
const pages: TestProjectConfiguration = {
  test: { name: 'pages', include: PAGE_TESTS, testTimeout: 30_000, hookTimeout: 60_000, fileParallelism: false },
};

/** Each story is a test: it renders, without an error in the console and without a fault that axe finds. */
const stories = (): TestProjectConfiguration => ({
  plugins: [storybookTest({ configDir: '.storybook' })],
  optimizeDeps: { include: ['lit', 'lit/decorators.js', '@lit/context', 'zod/mini'] },
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: findBrowser('chromium'),
          args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

// The tests in Node need no browser, so a machine without one can run them.
export default defineConfig({ test: { projects: [node, pages, ...(lookUpBrowser('chromium') ? [stories()] : [])] } });
