import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedding, printed } from './embedding.ts';
import { closeAfterEach, type Site, startSite, type Visit, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Readonly<Record<string, string>>;

let site: Site;
closeAfterEach();

async function open(html = printed.html): Promise<Visit> {
  site = await startSite(embedding({ html }));
  return visit(`${site.origin}/`);
}

/** The printed page whose script must be the one of this hash. */
const pinned = (hash: string): string => printed.html.replace('src="guichet.js"', `src="guichet.js" integrity="${hash}"`);

describe('README.md, « Embed it »', () => {
  it('is about ten lines of page and needs nothing but the two self-contained files beside it', async () => {
    expect(printed.html.trim().split('\n').length).toBeLessThanOrEqual(12);
    const { page } = await open();
    await new InvoicesPage(page).reaches('ready');
    expect(site.requests.map(({ url }) => url).filter((url) => url !== '/favicon.ico')).toEqual([
      '/',
      '/guichet.js',
      '/app.js',
      '/guichet-mocks.js',
    ]);
  });

  it('shows the invoices in French as printed, without an error', async () => {
    const { page, errors } = await open();
    const invoices = new InvoicesPage(page);
    await invoices.reaches('ready');
    expect(await invoices.text()).toMatch(/Factures[\s\S]*Groupe Ostrelin[\s\S]*À payer[\s\S]*Échéance/);
    expect(await invoices.numbers()).toHaveLength(25);
    expect(errors).toEqual([]);
  });

  it('P23 loads with the hash of integrity.json, and not with another', async () => {
    const { page, errors } = await open(pinned(integrity['guichet.js'] ?? ''));
    await new InvoicesPage(page).reaches('ready');
    expect(errors).toEqual([]);

    const refused = await open(pinned(integrity['guichet-mocks.js'] ?? ''));
    expect(await refused.page.evaluate(() => customElements.get('client-invoices') === undefined)).toBe(true);
  });
});
