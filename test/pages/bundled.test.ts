import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strictPolicy, trustedTypes } from './embedding.ts';
import { closeBrowser, startSite, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

const FOLDER = '.cache/pages/bundled';

describe('the npm build in a host’s own bundle', () => {
  beforeAll(() =>
    build({
      configFile: false,
      logLevel: 'error',
      root: 'test/pages/bundled',
      build: { outDir: `${process.cwd()}/${FOLDER}`, emptyOutDir: true, target: 'es2022' },
    }),
  );
  afterAll(closeBrowser);

  it.each([
    ['without Trusted Types', strictPolicy()],
    ['with the documented name', trustedTypes('lit-html')],
  ])('F69 P1 shows rows under its policy %s, with 0 violations and 0 errors', async (_, policy) => {
    const html = readFileSync(`${FOLDER}/index.html`, 'utf8');
    const site = await startSite({ '/': { text: html, headers: { 'content-security-policy': policy } } }, FOLDER);
    const { page, errors, violations, close } = await visit(`${site.origin}/`);
    const invoices = new InvoicesPage(page);
    await invoices.reaches('ready');
    expect(await invoices.numbers()).toHaveLength(25);
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    await close();
    await site.close();
  });
});
