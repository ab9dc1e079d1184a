import { type Backend, createBackend, type Scenario } from '../mocks/index.ts';
import type { Clock, GuichetProvider, WidgetElement } from '../src/index.ts';
import { setOffline } from './offline.ts';

export interface ShowOptions {
  /** The language of the place; the scenario's own `lang` wins. */
  readonly lang?: string;
  readonly scheme?: string;
  readonly density?: string;
  /** The moment that the demonstration plays at; now, when absent. */
  readonly now?: string;
  /** Time for widget and backend alike; the page's own, when absent. */
  readonly clock?: Clock;
  readonly latency?: number;
}

/** A scenario on a page. */
export interface Shown {
  readonly element: WidgetElement;
  readonly provider: GuichetProvider | undefined;
  readonly backend: Backend;
  /** Takes it off the page and leaves nothing behind. */
  hide(): void;
}

/** Shows a scenario in a container, from a backend of its own. The elements must have been defined. */
export function showScenario(scenario: Scenario, container: HTMLElement, options: ShowOptions = {}): Shown {
  const { clock, now, latency = 0 } = options;
  const backend = createBackend({
    latency,
    ...(scenario.size ? { size: scenario.size } : {}),
    ...(clock ? { clock } : {}),
    ...(now ? { now } : {}),
  });
  scenario.arrange?.({ backend, environment: { clock: backend.clock, offline: setOffline } });

  const element = document.createElement(scenario.tag) as WidgetElement;
  const { lang = options.lang ?? 'fr', ...attributes } = scenario.attributes ?? {};
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, scenario.properties);
  if (scenario.act) actOnceSettled(element, scenario.act);

  const frame = document.createElement('div');
  frame.lang = lang;
  const provider = scenario.provider === 'none' ? undefined : makeProvider(scenario, backend, options);
  provider?.append(element);
  frame.append(provider ?? element);
  container.append(frame);
  return {
    element,
    provider,
    backend,
    hide() {
      frame.remove();
      setOffline(false);
    },
  };
}

function makeProvider(scenario: Scenario, backend: Backend, { scheme, density, clock }: ShowOptions): GuichetProvider {
  const provider = document.createElement('guichet-provider');
  if (scheme) provider.setAttribute('scheme', scheme);
  if (density) provider.setAttribute('density', density);
  if (clock) provider.clock = clock;
  provider.fetch = backend.fetch;
  provider.getToken = () => Promise.resolve(backend.tokenFor(scenario.persona));
  if (scenario.provider !== 'unconfigured') provider.setAttribute('base-url', backend.baseUrl);
  return provider;
}

/** Drives the widget once its first load has ended. */
export function actOnceSettled(element: WidgetElement, act: NonNullable<Scenario['act']>): void {
  const onState = () => {
    if (['idle', 'loading', 'slow'].includes(element.state)) return;
    element.removeEventListener('guichet-state', onState);
    act(element);
  };
  element.addEventListener('guichet-state', onState);
}
