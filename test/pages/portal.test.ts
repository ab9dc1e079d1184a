import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarios } from '../../mocks/index.ts';
import type { WidgetState } from '../../src/index.ts';
import { closeBrowser, type Site, startSite, type Visit, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

const FOLDER = '.cache/pages/portal';

let site: Site;
beforeAll(async () => {
  await build({
    configFile: 'vite.portal.config.ts',
    logLevel: 'error',
    build: { outDir: `${process.cwd()}/${FOLDER}`, emptyOutDir: true, target: 'es2022' },
  });
  site = await startSite({}, FOLDER);
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

/** The portal page as a visitor uses it. */
class Portal extends InvoicesPage {
  readonly #visited: Visit;

  constructor(visited: Visit) {
    super(visited.page);
    this.#visited = visited;
  }

  static async open(search = ''): Promise<Portal> {
    return new Portal(await visit(`${site.origin}/${search}`));
  }

  /** The errors since it was asked last. */
  takeErrors(): readonly string[] {
    return this.#visited.errors.splice(0);
  }

  /** Whether MSW's worker answers the page's calls. */
  get isServedByWorker(): Promise<boolean> {
    return this.#visited.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/mockServiceWorker.js') === true);
  }

  /** Chooses in the demonstration's own bar. */
  async set(name: string, value: string): Promise<void> {
    await this.#visited.page.select(`.demo select[name=${name}]`, value);
  }

  async goTo(search: string): Promise<void> {
    this.takeErrors();
    await this.#visited.page.goto(`${site.origin}/${search}`);
  }

  async reload(): Promise<void> {
    await this.#visited.page.reload();
  }

  /** Waits until the widget says so. */
  async says(text: string): Promise<void> {
    await this.#visited.page.waitForFunction(
      (wanted) => document.querySelector('client-invoices')?.shadowRoot?.textContent?.includes(wanted),
      {},
      text,
    );
  }

  async leave(): Promise<void> {
    await this.#visited.close();
  }
}

describe('the portal page', () => {
  describe('by the address', () => {
    let portal: Portal;
    beforeAll(async () => {
      portal = await Portal.open();
    });
    afterAll(() => portal.leave());

    it.each(scenarios)('shows the scenario $name in the state $state', async ({ name, state }) => {
      await portal.goTo(`?scenario=${name}`);
      await portal.reaches(state as WidgetState);
      expect(await portal.isServedByWorker).toBe(true);
      if (state === 'ready') expect(portal.takeErrors()).toEqual([]);
    });
  });

  it('changes the person and the language where it stands', async () => {
    const portal = await Portal.open();
    await portal.says('Groupe Ostrelin');
    await portal.set('persona', 'partner');
    await portal.says('Client');
    await portal.reaches('ready');
    expect(await portal.column('client')).not.toEqual([]);
    await portal.set('lang', 'en');
    await portal.says('Due on');
    await portal.set('persona', 'privacy');
    await portal.reaches('forbidden');
    expect(await portal.text()).not.toContain('€');
    await portal.leave();
  });

  it('lets the network fail, go, come back and end the session, with rows kept as they may be', async () => {
    const portal = await Portal.open();
    await portal.reaches('ready');
    await portal.set('network', 'failing');
    await portal.reaches('stale');
    await portal.set('network', 'normal');
    await portal.reaches('ready');
    await portal.set('network', 'offline');
    await portal.reaches('stale');
    await portal.set('network', 'signed-out');
    await portal.reaches('signed-out');
    await portal.press('sign-in');
    await portal.reaches('ready');
    await portal.leave();
  });

  it('keeps the view in its address over a reload', async () => {
    const portal = await Portal.open();
    await portal.reaches('ready');
    await portal.sortBy('number');
    await portal.choose('category', 'services');
    const numbers = await portal.numbers();
    await portal.reload();
    await portal.reaches('ready');
    expect(await portal.numbers()).toEqual(numbers);
    expect(new Set(numbers).size).toBeGreaterThan(1);
    await portal.leave();
  });
});
