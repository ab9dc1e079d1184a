import type { PersonaName } from '../../mocks/index.ts';
import type { GuichetProvider } from '../../src/index.ts';
import type { Shown } from '../../stories/show-scenario.ts';
import { scenario, show } from '../suites/stage.ts';

/** A widget to see what a provider does to widgets. */
export const TAG = 'client-invoices';

/** A widget under a provider, with the rows of a person. */
export const loaded = (persona: PersonaName = 'billing'): Shown => show(scenario(TAG, 'loaded', { persona }));

/** The texts of a widget's rows. */
export const rowsOf = (element: Element): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll('[part=row]') ?? [])].map(({ textContent }) => textContent);

/** The provider of what is shown. */
export function providerOf({ provider }: Pick<Shown, 'provider'>): GuichetProvider {
  if (!provider) throw new Error('no provider');
  return provider;
}
