import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './scripts/browsers.mjs';
import { BROWSER_TESTS } from './scripts/test-files.mjs';
import { countReporter } from './scripts/count-reporter.mjs';

const chromiumArguments = [
  // In a container the person is root, and /dev/shm is small.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The launcher of a browser: Firefox is driven by the same puppeteer. Pages of one context would share storage, so each has its own. */
export const launch = (browser) =>
  chromeLauncher({
    puppeteer,
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    // Two pages of Firefox at a time disturb each other's keyboard focus.
    concurrency: browser === 'firefox' ? 1 : 2,
    launchOptions: {
      browser: browser === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(browser),
      headless: true,
      args: browser === 'firefox' ? [] : chromiumArguments,
    },
  });

/** What both browsers share. */
export const shared = {
  nodeResolve: { browser: true, exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.json' })],
  testFramework: { config: { timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};

export default {
  ...shared,
  files: BROWSER_TESTS,
  browsers: [launch('chromium')],
  reporters: [defaultReporter(), countReporter('.cache/test/chromium.json')],
};
