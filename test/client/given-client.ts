import { onTestFinished } from 'vitest';
import {
  type Connection,
  createClient,
  type GetToken,
  type ReadArguments,
  type SessionSnapshot,
  type Snapshot,
} from '../../src/client/index.ts';
import { listInvoices, type Loaded, type Operation } from '../../src/contract/index.ts';
import { FakeClock } from '../fake-clock.ts';
import { makeInvoice, makePage, makeSession } from './samples.ts';
import { type Answer, json, scriptedFetch } from './scripted-fetch.ts';

export const SESSION = '/v1/session';
export const INVOICES = '/v1/invoices';
export const BASE_URL = 'https://api.example.test/v1';

/** A host's `getToken`, with or without a promise. */
export type HostToken = (...asked: Parameters<GetToken>) => string | Promise<string>;

type Wake = 'online' | 'visible' | 'restored';

/** A client over a scripted backend, connected unless told otherwise; what its listeners hear is kept. */
export function givenClient(
  options: {
    readonly session?: Answer;
    readonly invoices?: Answer;
    readonly getToken?: HostToken;
    readonly connection?: Partial<Connection> | undefined;
    readonly waits?: boolean;
  } = {},
) {
  const clock = new FakeClock();
  const backend = scriptedFetch({
    [SESSION]: options.session ?? (() => json(makeSession())),
    [INVOICES]: options.invoices ?? (() => json(makePage([makeInvoice(1)]))),
  });
  const asked: { reason: string; previous: string | undefined }[] = [];
  const getToken: GetToken = async (reason, previous) => {
    asked.push({ reason, previous });
    return await (options.getToken ? options.getToken(reason, previous) : `token-${asked.length}`);
  };
  const listeners = new Set<(reason: Wake) => void>();
  const world = { isOnline: true };
  const client = createClient({
    clock,
    fetch: backend.fetch,
    isOnline: () => world.isOnline,
    onWake(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  onTestFinished(() => client.dispose());
  const connection: Connection = { baseUrl: BASE_URL, getToken, ...options.connection };
  if (!options.waits) client.connect(connection);

  const sessions: SessionSnapshot[] = [];
  client.observeSession((snapshot) => sessions.push(snapshot));

  function watch<O extends Operation>(operation: O, args: ReadArguments<O>) {
    const heard: Snapshot<Loaded<O>>[] = [];
    const observation = client.observe(operation, args, (snapshot) => heard.push(snapshot));
    return {
      ...observation,
      heard,
      get last() {
        const last = heard.at(-1);
        if (!last) throw new Error('the listener was never called');
        return last;
      },
    };
  }

  return {
    client,
    clock,
    connection,
    world,
    sessions,
    /** Every call of `getToken`. */
    asked,
    wakeListeners: listeners,
    ...backend,
    wake: (reason: Wake) => listeners.forEach((listener) => listener(reason)),
    get session() {
      return sessions.at(-1);
    },
    watch,
    watchInvoices: (query: ReadArguments<typeof listInvoices>['query'] = {}) => watch(listInvoices, { query }),
  };
}
