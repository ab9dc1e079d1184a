import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import { createBackend } from '../../mocks/index.ts';
import { define, type GuichetErrorEvent, GuichetProvider, type WidgetElement } from '../../src/index.ts';
import { FakeClock, settle } from '../fake-clock.ts';
import { guardPage, NOW, scenario, show, textOf, until, untilState } from '../suites/stage.ts';
import { loaded, providerOf, rowsOf, TAG } from './provided.ts';

const isBusy = ({ element }: { readonly element: WidgetElement }) => element.shadowRoot?.querySelector('[aria-busy]') !== null;

guardPage();
let warnings: string[];
const originalWarn = console.warn;
beforeEach(() => {
  warnings = [];
  console.warn = (...args: unknown[]) => void warnings.push(args.join(' '));
});
afterEach(() => {
  console.warn = originalWarn;
});

describe('<guichet-provider> and its attributes', () => {
  for (const [name, value] of Object.entries({
    'base-url': 'https://elsewhere.example/portal/v1',
    'session-id': 'another',
    'account-id': 'acc_Tournebise',
  })) {
    it(`T24 takes everything off that was shown when ${name} changes, in the same update`, async () => {
      const shown = loaded('partner');
      await untilState(shown, 'ready');
      expect(rowsOf(shown.element).length).to.be.greaterThan(0);
      shown.backend.faults.always('*', { kind: 'never' });
      const provider = providerOf(shown);
      provider.setAttribute(name, value);
      await provider.updateComplete;
      await shown.element.updateComplete;
      expect(shown.element.state).to.equal('loading');
      expect(rowsOf(shown.element)).to.deep.equal([]);
      expect(textOf(shown.element)).to.not.contain('Alticorde');
      expect(provider.session === undefined).to.equal(true);
    });
  }

  it('asks the backend at the new base-url', async () => {
    const shown = loaded();
    await untilState(shown, 'ready');
    const other = createBackend({ now: NOW, baseUrl: 'https://elsewhere.example/v2' });
    const provider = providerOf(shown);
    provider.fetch = other.fetch;
    provider.getToken = () => Promise.resolve(other.tokenFor('admin-be'));
    provider.baseUrl = other.baseUrl;
    await until(() => textOf(shown.element).includes('Brumelle'));
    expect(other.requests.every(({ url }) => url.startsWith('https://elsewhere.example/v2/'))).to.equal(true);
  });

  it('T23 speaks for account-id with each request, and shows the rows of that account alone', async () => {
    const shown = loaded('partner');
    await untilState(shown, 'ready');
    const before = shown.backend.requests.length;
    providerOf(shown).accountId = 'acc_Tournebise';
    await until(() => shown.element.state === 'ready' && textOf(shown.element).includes('Menuiserie Tournebise'));
    const later = shown.backend.requests.slice(before);
    expect(later.every(({ headers }) => headers['x-guichet-account'] === 'acc_Tournebise')).to.equal(true);
    const own = [...shown.backend.db.invoices].filter(({ accountId }) => accountId === 'acc_Tournebise');
    expect(rowsOf(shown.element)).to.have.lengthOf(Math.min(own.length, 25));
  });

  it('shows moments in time-zone, live and without a request', async () => {
    const shown = loaded();
    await until(() => textOf(shown.element).includes('Situation à 10:00 UTC+1'));
    const before = shown.backend.requests.length;
    providerOf(shown).setAttribute('time-zone', 'Asia/Kolkata');
    await until(() => textOf(shown.element).includes('Situation à 14:30 UTC+5:30'));
    providerOf(shown).removeAttribute('time-zone');
    await until(() => textOf(shown.element).includes('Situation à 10:00 UTC+1'));
    expect(shown.backend.requests.length).to.equal(before);
  });

  it('sets scheme and density, live', async () => {
    const shown = loaded();
    await untilState(shown, 'ready');
    const provider = providerOf(shown);
    const cell = () => shown.element.shadowRoot?.querySelector('td');
    const look = () => [getComputedStyle(shown.element).colorScheme, cell() && getComputedStyle(cell() as Element).height];
    provider.parentElement?.style.setProperty('width', '1280px');
    expect(look()[0]).to.equal('normal');
    const heights = ['compact', 'regular', 'roomy'].map((density) => {
      provider.setAttribute('density', density);
      return getComputedStyle(shown.element).getPropertyValue('--_row-height');
    });
    expect(heights).to.deep.equal(['36px', '44px', '52px']);
    provider.setAttribute('scheme', 'dark');
    expect(look()[0]).to.equal('dark');
    provider.setAttribute('scheme', 'light');
    expect(look()[0]).to.equal('light');
    provider.setAttribute('scheme', 'auto');
    expect(look()[0]).to.equal('normal');
  });

  it('T12 reads no token from an attribute, and warns of one', async () => {
    const provider = document.createElement('guichet-provider');
    provider.setAttribute('token', 'tok_CANARY');
    document.body.append(provider);
    await provider.updateComplete;
    provider.remove();
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('getToken').and.not.contain('CANARY');
  });
});

describe('<guichet-provider> that lacks something', () => {
  for (const [missing, configure] of Object.entries({
    'base-url, getToken': () => undefined,
    'base-url': (provider: GuichetProvider) => (provider.getToken = () => Promise.resolve('tok')),
    getToken: (provider: GuichetProvider) => provider.setAttribute('base-url', '/api'),
  })) {
    it(`lets widgets load for two seconds, then says what is missing: ${missing}`, async () => {
      const clock = new FakeClock(Date.parse(NOW));
      const seen: string[][] = [];
      const listener = ({ kind, operation }: GuichetErrorEvent) => seen.push([kind, String(operation)]);
      document.addEventListener('guichet-error', listener);
      const shown = show(scenario(TAG, 'unconfigured'), { clock });
      const provider = providerOf(shown);
      provider.getToken = undefined;
      configure(provider);
      await clock.advance(1999);
      expect(shown.element.state).to.equal('loading');
      await clock.advance(1);
      await untilState(shown, 'error');
      document.removeEventListener('guichet-error', listener);
      expect(textOf(shown.element)).to.contain(`<guichet-provider> attend encore ${missing}.`);
      expect(seen).to.deep.equal([['configuration', 'undefined']]);
      expect(shown.backend.requests).to.have.lengthOf(0);
    });
  }

  for (const url of [
    'javascript:alert(1)',
    'ftp://api.example/',
    'https://user:secret@api.example/',
    'http://',
    'blob:https://api.example/1',
  ]) {
    it(`T02 asks nothing at ${url}`, async () => {
      const clock = new FakeClock(Date.parse(NOW));
      const shown = show(scenario(TAG, 'loaded'), { clock });
      providerOf(shown).setAttribute('base-url', url);
      await clock.advance(2000);
      await until(() => textOf(shown.element).includes('attend encore base-url'));
      expect(shown.backend.requests).to.have.lengthOf(0);
    });
  }

  it('loads as soon as what was missing is there, also after it was said', async () => {
    const clock = new FakeClock(Date.parse(NOW));
    const shown = show(scenario(TAG, 'unconfigured'), { clock });
    await clock.advance(2000);
    await untilState(shown, 'error');
    providerOf(shown).setAttribute('base-url', shown.backend.baseUrl);
    await until(() => {
      void clock.advance(20);
      return shown.element.state === 'ready';
    });
  });
});

describe('<guichet-provider> and its widgets', () => {
  it('asks once for each resource that two widgets show', async () => {
    const shown = loaded();
    const other = document.createElement(TAG);
    providerOf(shown).append(other);
    await untilState(shown, 'ready');
    await untilState({ element: other }, 'ready');
    await until(() => !isBusy(shown));
    expect(shown.backend.faults.calls).to.deep.equal({ getSession: 1, listInvoices: 1, getInvoiceStatement: 1, listLegalEntities: 1 });
    expect(rowsOf(other)).to.deep.equal(rowsOf(shown.element));
  });

  it('loads everything again by refresh, once for each resource', async () => {
    const shown = loaded();
    const other = document.createElement(TAG);
    providerOf(shown).append(other);
    await untilState(shown, 'ready');
    await untilState({ element: other }, 'ready');
    providerOf(shown).refresh();
    await until(() => shown.backend.faults.calls['listInvoices'] === 2 && !isBusy(shown));
    expect(shown.backend.faults.calls).to.deep.equal({ getSession: 2, listInvoices: 2, getInvoiceStatement: 2, listLegalEntities: 2 });
  });

  it('F65 serves the widgets inside it, the nearest of two', async () => {
    const outer = loaded();
    const inner = loaded('admin-be');
    providerOf(outer).append(providerOf(inner));
    await until(() => textOf(inner.element).includes('Brumelle') && textOf(outer.element).includes('Ostrelin'));
    expect(textOf(inner.element)).to.not.contain('Ostrelin');
    providerOf(outer).append(inner.element);
    await until(() => textOf(inner.element).includes('Ostrelin'));
    expect(textOf(inner.element)).to.not.contain('Brumelle');
  });

  it('F64 F65 is found by widgets that were there before it was defined', async () => {
    const backend = createBackend({ now: NOW });
    const place = document.createElement('div');
    place.lang = 'fr';
    place.innerHTML = `<late-provider base-url="${backend.baseUrl}"><client-invoices></client-invoices></late-provider>`;
    Object.assign(place.firstElementChild ?? {}, { fetch: backend.fetch, getToken: () => Promise.resolve(backend.tokenFor('billing')) });
    document.body.append(place);
    const element = place.querySelector(TAG) as WidgetElement;
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    define(GuichetProvider, { as: 'late-provider' });
    await untilState({ element }, 'ready');
    place.remove();
  });

  it('P5 works again after it was taken off the page and put back', async () => {
    const shown = loaded();
    await untilState(shown, 'ready');
    const provider = providerOf(shown);
    const place = provider.parentElement;
    provider.remove();
    await settle();
    place?.append(provider);
    await untilState(shown, 'ready');
    expect(rowsOf(shown.element).length).to.equal(25);
  });

  it('F61 keeps everything when it is moved, and asks nothing again', async () => {
    const shown = loaded();
    await untilState(shown, 'ready');
    await until(() => !isBusy(shown));
    const before = shown.backend.requests.length;
    const place = document.createElement('section');
    place.lang = 'fr';
    document.body.append(place);
    place.append(providerOf(shown));
    await settle();
    expect(shown.element.state).to.equal('ready');
    expect(rowsOf(shown.element).length).to.equal(25);
    expect(shown.backend.requests.length).to.equal(before);
    place.remove();
  });
});
