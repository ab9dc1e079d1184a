import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, type Site, startSite, type Visit, visit, VIOLATION_RECORDER } from './harness.ts';

const CLOSED =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; img-src 'self' blob:; base-uri 'none'; form-action 'none'";
const ENFORCED = `${CLOSED}; require-trusted-types-for 'script'`;

const PAGE = `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <title>Portail</title>
  <script src="/recorder.js"></script>
  <script type="module" src="/host.js"></script>
  <guichet-provider base-url="https://api.acme.example/portal/v1"><client-invoices></client-invoices></guichet-provider>
</html>`;

const HOST = `
import '/dist/cdn/guichet.js';
import { createBackend } from '/dist/cdn/guichet-mocks.js';
const backend = createBackend({ baseUrl: 'https://api.acme.example/portal/v1' });
const provider = document.querySelector('guichet-provider');
provider.fetch = backend.fetch;
provider.getToken = async () => backend.tokenFor('admin');
`;

/** A second copy of Lit, as the host or another vendor would load it. */
const SECOND_LIT = `
import { html, render } from '/node_modules/lit-html/lit-html.js';
const place = document.createElement('p');
render(html\`<b>another Lit</b>\`, place);
window.second = place.textContent;
`;

let site: Site | undefined;
let visited: Visit | undefined;
afterEach(async () => {
  await visited?.close();
  await site?.close();
});
afterAll(closeBrowser);

async function open(policy: string, host = HOST): Promise<Visit> {
  site = await startSite({
    '/': { text: PAGE, headers: { 'content-security-policy': policy } },
    '/recorder.js': VIOLATION_RECORDER,
    '/host.js': { text: host },
  });
  visited = await visit(`${site.origin}/`);
  return visited;
}

/** All that a person reads in the widget. */
const SHOWN = `(() => { const widget = document.querySelector('client-invoices'); return (widget?.shadowRoot ?? widget)?.textContent ?? ''; })()`;

describe('F69, F70 the self-contained file under a strict policy', () => {
  it.each([
    ['without Trusted Types', CLOSED],
    ['with Trusted Types enforced and no list of names', ENFORCED],
    ['with the documented name', `${ENFORCED}; trusted-types guichet`],
    ['with the documented name and a second Lit', `${ENFORCED}; trusted-types guichet lit-html`],
  ])('shows rows %s, with 0 violations and 0 errors', async (title, policy) => {
    const hasSecondLit = title.includes('second');
    const { page, errors, violations } = await open(policy, hasSecondLit ? SECOND_LIT + HOST : HOST);
    await page.waitForFunction(`document.querySelector('client-invoices').state === 'ready'`);
    expect(await page.evaluate(SHOWN)).toContain('€');
    if (hasSecondLit) expect(await page.evaluate('window.second')).toBe('another Lit');
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['names other policies only', `${ENFORCED}; trusted-types lit-html`],
    ['allows no policy', `${ENFORCED}; trusted-types 'none'`],
  ])('says in plain text that it cannot be drawn where the page %s', async (_, policy) => {
    const { page } = await open(policy);
    await page.waitForFunction(`${SHOWN}.trim() !== ''`);
    expect(await page.evaluate(SHOWN)).toContain('Impossible d’afficher les factures.');
  });
});
