import { createBackend, type PersonaName, personas } from '../../../mocks/index.ts';
import { type Scenario, scenarios } from '../../../mocks/scenarios/index.ts';
import { startWorker } from '../../../mocks/transports/worker.ts';
import type { ClientInvoices, GuichetProvider } from '../../../src/index.ts';
import { setOffline } from '../../offline.ts';
import { actOnceSettled } from '../../show-scenario.ts';
import { fillDemoBar, showSettings } from './demo-bar.ts';
import { latencyOf, setNetwork } from './network.ts';
import { type Choices, LANGUAGES, NETWORKS, readSettings, SCHEMES, type SettingName, writeParameter } from './settings.ts';

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return element;
};

const provider = find<GuichetProvider>('guichet-provider');
const invoices = find<ClientInvoices>('client-invoices');
const bar = find<HTMLFormElement>('.demo');

const choices: Choices = {
  persona: Object.fromEntries(Object.values(personas).map(({ name, displayName }) => [name, `${displayName} (${name})`])),
  lang: LANGUAGES,
  scheme: SCHEMES,
  network: NETWORKS,
  scenario: { '': 'Libre', ...Object.fromEntries(scenarios.map(({ name }) => [name, name])) },
};

const named = new URLSearchParams(location.search).get('scenario');
const scenario = scenarios.find(({ name }) => name === named);
let settings = readSettings(location.search, choices, scenario && { persona: scenario.persona, ...scenario.attributes });

const backend = createBackend({ size: scenario?.size ?? 'demo', latency: () => latencyOf(settings.network) });

/** Counts the times that somebody signed in: the widgets keep nothing of another session. */
let sessions = 0;
let isSignInAsked = false;

/** The company's sign-in. Once its session has expired it gives no token until the person asks for one. */
function getToken(): Promise<string> {
  if (settings.network === 'signed-out') {
    if (!isSignInAsked) return Promise.reject(new Error('The session of the company has expired.'));
    use('network', 'normal');
  }
  return Promise.resolve(backend.tokenFor(settings.persona as PersonaName));
}

function use(name: SettingName, value: string): void {
  settings = { ...settings, [name]: value };
  writeParameter(name, value);
  if (name === 'network') {
    setNetwork(backend, value);
    isSignInAsked = false;
  }
  show();
}

function onChoice(name: SettingName, value: string): void {
  if (name === 'scenario') return location.assign(`?${new URLSearchParams({ scenario: value, scheme: settings.scheme }).toString()}`);
  if (name === 'network' && settings.network === 'signed-out') sessions += 1;
  use(name, value);
  if (name === 'network') provider.refresh();
}

/** Puts the settings on the page. */
function show(): void {
  const { persona, lang, scheme } = settings;
  showSettings(bar, settings);
  provider.lang = lang;
  provider.setAttribute('scheme', scheme);
  provider.setAttribute('session-id', `${persona}-${sessions}`);
  document.documentElement.dataset['scheme'] = scheme;
  const { displayName, accountId } = backend.personas[persona as PersonaName];
  find('.header__user').textContent = `${displayName}, ${backend.db.accounts.get(accountId)?.name ?? ''}`;
}

/** Brings backend and page into a scenario. */
function arrange({ arrange: prepare, attributes = {}, provider: connection, act }: Scenario): void {
  prepare?.({ backend, environment: { clock: backend.clock, offline: setOffline } });
  for (const [name, value] of Object.entries(attributes)) if (name !== 'lang') invoices.setAttribute(name, value);
  if (connection === 'none') provider.replaceWith(invoices);
  if (connection === 'unconfigured') provider.removeAttribute('base-url');
  if (act) actOnceSettled(invoices, act);
}

/** The view that the address holds, where it holds one. The widget leaves out what does not fit. */
function readView(): { view?: ClientInvoices['view'] } {
  const view = new URLSearchParams(location.search).get('view');
  try {
    return view === null ? {} : { view: JSON.parse(view) as ClientInvoices['view'] };
  } catch {
    return {};
  }
}

fillDemoBar(bar, choices, onChoice);
show();
if (settings.network !== 'normal') setNetwork(backend, settings.network);
if (scenario) arrange(scenario);

invoices.addEventListener('view-change', () => writeParameter('view', JSON.stringify(invoices.view)));
provider.addEventListener('guichet-auth-required', () => {
  isSignInAsked = true;
});

const menuButton = find<HTMLButtonElement>('.header__menu');
menuButton.addEventListener('click', () => {
  const isOpen = find('.menu').toggleAttribute('data-open');
  menuButton.setAttribute('aria-expanded', String(isOpen));
});

try {
  await startWorker(backend);
} catch {
  // No service worker here (plain http, a sandbox): the same backend answers inside the page, unseen by the network tab.
  provider.fetch = backend.fetch;
}
await import('../../../src/all.ts');
Object.assign(invoices, scenario?.properties, readView());
if (scenario?.provider !== 'unconfigured') provider.getToken = getToken;
