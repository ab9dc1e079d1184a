import type { Backend } from '../backend.ts';
import type { PersonaName } from '../data/people.ts';
import type { Size } from '../data/content.ts';
import type { Clock } from '../clock.ts';

/** What of the world around a widget a scenario may set; whoever shows the scenario hands it in. */
export interface ScenarioEnvironment {
  readonly clock: Clock;
  /** Says whether the machine is offline. */
  offline(isOffline: boolean): void;
}

/** As much of a widget as a scenario drives. */
export interface ScenarioElement {
  refresh(): void;
}

/** One situation of a widget: stories, tests, screenshots and the portal show it. */
export interface Scenario {
  /** A short adjective, unique for its widget. */
  readonly name: string;
  readonly tag: string;
  readonly persona: PersonaName;
  readonly size?: Size;
  /** Brings the backend and the environment there, before the widget is shown. */
  arrange?(context: { readonly backend: Backend; readonly environment: ScenarioEnvironment }): void;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Without a provider, or with one that lacks its address and token; a connected one, when absent. */
  readonly provider?: 'none' | 'unconfigured';
  /** Drives the widget further, once its first load has settled. */
  act?(element: ScenarioElement): void;
  /** The widget's state in the end. */
  readonly state: string;
  readonly reason?: string;
}
