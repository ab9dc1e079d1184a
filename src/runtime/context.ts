import { createContext } from '@lit/context';
import type { Clock, Observation, ReadArguments, SessionSnapshot, Snapshot } from '../client/client.ts';
import type { CivilDate, Loaded, Operation } from '../contract/index.ts';

/** Where the connection of a page of widgets stands. */
export interface ConnectionState extends Omit<SessionSnapshot, 'status'> {
  /** `waiting`: the host has not said enough yet; `unconfigured`: it has had its time, `missing` says what. */
  readonly status: SessionSnapshot['status'] | 'waiting' | 'unconfigured';
  readonly missing: readonly string[];
  /** The IANA zone in which moments are shown: the provider's, else the account's, else UTC. */
  readonly timeZone: string;
  /** Today in that zone by the server's clock; `undefined` before it is known. */
  readonly today: CivilDate | undefined;
}

/**
 * What a provider gives its widgets: a frozen facade over its client, without a secret and without the cache's insides.
 * Widgets and provider of two builds meet here, so it only ever grows.
 */
export interface Guichet {
  observe<O extends Operation>(operation: O, args: ReadArguments<O>, listener: (snapshot: Snapshot<Loaded<O>>) => void): Observation;
  /** Calls the listener at once and at each change. Returns the way to stop. */
  observeState(listener: (state: ConnectionState) => void): () => void;
  /** Asks the host for a new token (« Se reconnecter »). */
  signIn(): Promise<boolean>;
  readonly environment: { readonly clock: Clock };
}

export const guichetContext = createContext<Guichet>(Symbol.for('guichet/context/v1'));
