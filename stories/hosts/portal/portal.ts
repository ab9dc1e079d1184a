import { createBackend, type PersonaName, personas } from '../../../mocks/index.ts';
import { type Scenario, scenarios } from '../../../mocks/scenarios/index.ts';
import { startWorker } from '../../../mocks/transports/worker.ts';
import type { ClientInvoices, GuichetProvider } from '../../../src/index.ts';
import { fillDemoBar, showSettings } from './demo-bar.ts';
import { latencyOf, setNetwork, setOffline } from './network.ts';
import { type Choices, LANGUAGES, NETWORKS, readSettings, SCHEMES, type SettingName, withParameter } from './settings.ts';

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

let settings = readSettings(location.search, choices);
const scenario = scenarios.find(({ name }) => name === settings.scenario);
if (scenario && !new URLSearchParams(location.search).has('persona')) settings = { ...settings, persona: scenario.persona };

const backend = createBackend({ size: scenario?.size ?? 'demo', latency: () => latencyOf(settings.network) });

/** Counts up at each change of person and each return of one: the widgets keep nothing of the session before. */
let sessions = 0;
let isSignInWanted = false;

/** The company's sign-in. With an expired session it refuses until the person asks for it. */
async function getToken(): Promise<string> {
  if (settings.network === 'signed-out') {
    if (!isSignInWanted) throw new Error('The session of the company has expired.');
    change('network', 'normal');
  }
  return backend.tokenFor(settings.persona as PersonaName);
}

function change(name: SettingName, value: string): void {
  const isFirst = Object.keys(choices[name])[0] === value;
  history.replaceState(null, '', withParameter(location.href, name, isFirst ? undefined : value));
  if (name === 'scenario') return location.assign(withParameter(withParameter(location.href, 'persona', undefined).href, 'view', undefined));
  const former = settings;
  settings = { ...settings, [name]: value };
  if (name === 'network') {
    setNetwork(backend, value);
    if (former.network === 'signed-out' && !isSignInWanted) sessions += 1;
    isSignInWanted = false;
  }
  show();
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

/** Brings the widget into a scenario, before it is defined. */
function arrange({ arrange: prepare, attributes = {}, properties = {}, provider: connection, act }: Scenario): void {
  prepare?.({ backend, environment: { clock: backend.clock, offline: setOffline } });
  for (const [name, value] of Object.entries(attributes)) invoices.setAttribute(name, value);
  Object.assign(invoices, properties);
  if (connection === 'none') provider.replaceWith(invoices);
  if (connection === 'unconfigured') provider.removeAttribute('base-url');
  if (act) actOnceSettled(act);
}

function actOnceSettled(act: NonNullable<Scenario['act']>): void {
  const onState = () => {
    if (['idle', 'loading', 'slow'].includes(invoices.state)) return;
    invoices.removeEventListener('guichet-state', onState);
    act(invoices);
  };
  invoices.addEventListener('guichet-state', onState);
}

/** The view that the address holds; what is not readable there counts as none, the widget checks the rest. */
function readView(): ClientInvoices['view'] | undefined {
  try {
    return JSON.parse(new URLSearchParams(location.search).get('view') ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

fillDemoBar(bar, choices, change);
show();
if (settings.network !== 'normal') setNetwork(backend, settings.network);
if (scenario) arrange(scenario);
const view = readView();
if (view) invoices.view = view;

invoices.addEventListener('view-change', () => {
  history.replaceState(null, '', withParameter(location.href, 'view', JSON.stringify(invoices.view)));
});
provider.addEventListener('guichet-auth-required', () => {
  isSignInWanted = true;
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
if (scenario?.provider !== 'unconfigured') provider.getToken = getToken;
await import('../../../src/all.ts');
