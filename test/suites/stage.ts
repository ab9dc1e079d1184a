import { expect } from '@open-wc/testing';
import { scenarios, type Scenario } from '../../mocks/index.ts';
import { systemClock } from '../../src/client/clock.ts';
import type { Clock, WidgetState } from '../../src/index.ts';
import { type Shown, showScenario, type ShowOptions } from '../../stories/show-scenario.ts';

/** The moment that tests play at. */
export const NOW = '2026-11-22T09:00:00Z';

/** The page's own time, with retries that wait for nothing. */
const HASTY: Clock = { ...systemClock, random: () => 0 };

const shown = new Set<Shown>();

/** Shows a scenario of a widget by name, or one made up by the test. `strike()` takes everything off again. */
export function show(scenario: Scenario, options: ShowOptions = {}): Shown {
  const one = showScenario(scenario, document.body, { now: NOW, lang: 'fr', clock: HASTY, ...options });
  shown.add(one);
  return one;
}

export function strike(): void {
  for (const one of shown) one.hide();
  shown.clear();
}

/** A scenario of a widget, with changes. */
export function scenario(tag: string, name: string, changes: Partial<Scenario> = {}): Scenario {
  const found = scenarios.find((candidate) => candidate.tag === tag && candidate.name === name);
  if (!found) throw new Error(`No scenario ${name} of <${tag}>`);
  return { ...found, ...changes };
}

/** Waits until a condition holds after some update of the page; the runner's limit ends the wait. */
export async function until<T>(condition: () => T | undefined | false | null): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const value = condition();
    if (value) return value;
  }
}

/** Waits until a widget is in a state, and drawn so. */
export async function untilState({ element }: Pick<Shown, 'element'>, ...states: WidgetState[]): Promise<void> {
  await until(() => states.includes(element.state));
  await element.updateComplete;
}

/** The text of a widget as it stands in its root. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Around each test: takes off what it showed, and lets it fail for any error that reached the page meanwhile (console, uncaught, unhandled).
 * What a test wants to see in the console it takes out of the list itself.
 */
export function guardPage(): string[] {
  const seen: string[] = [];
  let stop: () => void;
  beforeEach(() => (stop = watchErrors(seen)));
  afterEach(() => {
    strike();
    stop();
    expect(seen.splice(0), 'errors that reached the page').to.deep.equal([]);
  });
  return seen;
}

function watchErrors(seen: string[]): () => void {
  const original = console.error;
  console.error = (...args: unknown[]) => void seen.push(args.map(String).join(' '));
  const onError = (event: ErrorEvent) => void seen.push(String(event.message));
  const onRejection = (event: PromiseRejectionEvent) => void seen.push(String(event.reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    console.error = original;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}
