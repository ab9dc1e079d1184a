import '../../src/all.ts';
import { ContextEvent } from '@lit/context';
import { expect } from '@open-wc/testing';
import { createBackend } from '../../mocks/index.ts';
import type { Guichet } from '../../src/index.ts';
import { listInvoices } from '../../src/contract/index.ts';
import { guichetContext } from '../../src/runtime/context.ts';
import { scenario, show, strike, until, untilState } from '../suites/stage.ts';

/** Every text that a value reveals to whoever holds it: own and inherited properties, enumerable or not, symbols, sources of functions, entries of collections. */
function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return [];
  seen.add(value);
  const texts = typeof value === 'function' ? [Function.prototype.toString.call(value)] : [];
  if (value instanceof Map || value instanceof Set) texts.push(...textsOf([...value], seen));
  for (const key of Reflect.ownKeys(value)) {
    texts.push(String(key));
    texts.push(...textsOf(read(value, key), seen));
  }
  return [...texts, ...textsOf(Object.getPrototypeOf(value), seen)];
}

function read(holder: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(holder, key);
  } catch {
    return undefined;
  }
}

/** The page as a script sees it that looks into every open root. */
function serialized(root: ParentNode): string {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [serialized(shadowRoot)] : []));
  const own = root instanceof ShadowRoot || root instanceof Element ? root.innerHTML : '';
  return [own, ...inner].join('\n');
}

const EVENTS = [
  'guichet-ready',
  'guichet-state',
  'guichet-error',
  'guichet-session',
  'guichet-auth-required',
  'view-change',
  'context-request',
];

/** Shows a widget; any script under its provider may then ask for the facade. */
async function given() {
  const events: Event[] = [];
  const listener = (event: Event) => events.push(event);
  for (const type of EVENTS) document.addEventListener(type, listener, true);
  const logged: unknown[] = [];
  const originals = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, console[name]] as const);
  for (const [name] of originals) console[name] = (...args: unknown[]) => void logged.push(...args);
  const restore = () => {
    for (const type of EVENTS) document.removeEventListener(type, listener, true);
    for (const [name, original] of originals) console[name] = original;
  };

  const shown = show(scenario('client-invoices', 'loaded'));
  const canary = shown.backend.tokenFor('billing');
  await untilState(shown, 'ready');
  const stranger = document.createElement('i');
  shown.provider?.append(stranger);
  let facade: Guichet | undefined;
  stranger.dispatchEvent(new ContextEvent(guichetContext, stranger, (value) => (facade = value)));
  if (!facade) throw new Error('nobody answered');
  return { shown, canary, facade, events, logged, restore };
}

describe('the token', () => {
  afterEach(strike);

  it('T12 P18 is not in the facade that any script may ask for, however deep it looks', async () => {
    const { facade, canary, restore } = await given();
    restore();
    const seen: unknown[] = [];
    facade.observeState((state) => seen.push(state))();
    facade.observe(listInvoices, { query: {} }, (snapshot) => seen.push(snapshot)).stop();
    const texts = textsOf([facade, seen]);
    expect(texts.length).to.be.greaterThan(100);
    expect(texts.filter((text) => text.includes(canary))).to.deep.equal([]);
    expect(Object.isFrozen(facade)).to.equal(true);
    expect(Object.isFrozen(facade.environment)).to.equal(true);
    expect(Object.keys(facade).toSorted()).to.deep.equal(['environment', 'observe', 'observeState', 'signIn']);
  });

  it('T12 P18 is in no event, no log, no storage, no address and no part of the page, also after errors', async () => {
    const { shown, canary, events, logged, restore } = await given();
    for (const fault of [
      { kind: 'status', status: 500, code: 'internal-error' },
      { kind: 'cut-body' },
      { kind: 'drop-request' },
    ] as const) {
      shown.backend.faults.always('listInvoices', fault);
      shown.element.refresh();
      await until(() => shown.element.state === 'stale');
      shown.backend.faults.clear();
      shown.element.refresh();
      await untilState(shown, 'ready');
    }
    restore();
    expect(events.length).to.be.greaterThan(8);
    const revealed = {
      events: events.flatMap((event) => Reflect.ownKeys(Object.getPrototypeOf(event) as object).map((key) => String(read(event, key)))),
      logged: textsOf(logged),
      page: [serialized(document)],
      storage: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie],
      addresses: [location.href, ...performance.getEntries().map(({ name }) => name), ...shown.backend.requests.map(({ url }) => url)],
      headers: shown.backend.requests.flatMap(({ headers }) =>
        Object.entries(headers)
          .filter(([name]) => name !== 'authorization')
          .map(String),
      ),
    };
    for (const [where, texts] of Object.entries(revealed)) {
      expect(
        texts.some((text) => text.includes(canary)),
        where,
      ).to.equal(false);
    }
  });

  it('P18 P19 goes to the backend alone, in its header, without cookies, referrer, cache or redirect', async () => {
    const backend = createBackend();
    const asked: { readonly url: string; readonly init: RequestInit }[] = [];
    const provider = document.createElement('guichet-provider');
    provider.fetch = (input, init = {}) => {
      asked.push({ url: new Request(input).url, init });
      return backend.fetch(input, init);
    };
    provider.getToken = () => Promise.resolve(backend.tokenFor('billing'));
    provider.baseUrl = backend.baseUrl;
    const element = document.createElement('client-invoices');
    provider.append(element);
    document.body.append(provider);
    await untilState({ element }, 'ready');
    provider.remove();
    expect(asked.length).to.be.greaterThan(3);
    for (const { url, init } of asked) {
      expect(new URL(url).origin).to.equal(new URL(backend.baseUrl).origin);
      expect(new Headers(init.headers).get('authorization')).to.equal(`Bearer ${backend.tokenFor('billing')}`);
      const { credentials, cache, redirect, referrerPolicy } = init;
      expect({ credentials, cache, redirect, referrerPolicy }).to.deep.equal({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    }
  });
});
