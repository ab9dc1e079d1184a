import { invoiceScenarios } from './invoices.ts';
import type { Scenario } from './scenario.ts';

export type { Scenario, ScenarioElement, ScenarioEnvironment } from './scenario.ts';

/** Every scenario, by widget and name. */
export const scenarios: readonly Scenario[] = [...invoiceScenarios];
