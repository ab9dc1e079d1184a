import { describe, expect, it } from 'vitest';
import { embedding } from './embedding.ts';
import { closeAfterEach, startSite, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

const FRAMING = `<!doctype html>
<title>Portail</title>
<iframe title="Factures" sandbox="allow-scripts" src="/" width="1000" height="800"></iframe>`;

closeAfterEach();

describe('the printed page in a place with little power', () => {
  it('F71, F73 shows rows in a sandbox without origin, storage and service workers', async () => {
    const site = await startSite({ ...embedding(), '/framing.html': { text: FRAMING } });
    const visited = await visit(`${site.origin}/framing.html`);
    const frame = await visited.page.waitForFrame((candidate) => candidate !== visited.page.mainFrame());
    expect(await frame.evaluate(() => origin)).toBe('null');
    const invoices = new InvoicesPage(frame);
    await invoices.reaches('ready');
    expect(await invoices.numbers()).toHaveLength(25);
    await invoices.sortBy('number');
    await invoices.choose('category', 'services');
    await invoices.search('F-2026');
    expect(await invoices.state()).toBe('ready');
    expect(visited.errors).toEqual([]);
  });

  it('F72, F73 shows rows on a host without TLS: no secure context, no service worker', async () => {
    const site = await startSite(embedding());
    const visited = await visit(`${site.plainOrigin}/`);
    const { page, errors } = visited;
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'randomUUID' in crypto])).toEqual([
      false,
      false,
      false,
    ]);
    const invoices = new InvoicesPage(page);
    await invoices.reaches('ready');
    expect(await invoices.numbers()).toHaveLength(25);
    expect(errors).toEqual([]);
  });
});
