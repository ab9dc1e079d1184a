import type { Operation } from '../src/contract/index.ts';
import { problem, Refusal, router } from '../src/router/index.ts';
import { type Clock, pause, stoppedClock, systemClock } from './clock.ts';
import { demoContent, type Size } from './data/content.ts';
import { type Persona, type PersonaName, personas } from './data/people.ts';
import { finish, operationOf, preflight } from './door.ts';
import { createFaults, type Faults } from './faults.ts';
import { invoiceHandlers } from './handlers/invoices.ts';
import { organisationHandlers } from './handlers/organisation.ts';
import { sessionHandlers } from './handlers/session.ts';
import { misbehave, type Wire } from './misbehave.ts';
import { RIGHTS, whomToAsk } from './rules/rights.ts';
import { accountSpokenFor, type Caller } from './rules/tenants.ts';
import { type Commit, createStore, type Rows } from './store.ts';
import type { ReadonlyTable, Table } from './table.ts';
import { createTokens } from './tokens.ts';
import { fetchOf } from './transports/fetch.ts';

export interface BackendOptions {
  /** Equal seeds give equal data, tokens and chances. */
  readonly seed?: number;
  /** The moment that the demonstration plays at (RFC 3339); now, when absent. Without a `clock` it stands still. */
  readonly now?: string;
  readonly size?: Size;
  /** Milliseconds before each answer. */
  readonly latency?: number | (() => number);
  readonly clock?: Clock;
  /** The address that the backend answers at. */
  readonly baseUrl?: string;
}

/** One call as it arrived. */
export interface RequestLine {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A whole backend in memory: the contract's operations over fictitious data, with rights, tenants and faults. */
export interface Backend {
  readonly baseUrl: string;
  /** Answers a request. Rejects only where a fault loses the call or its signal is aborted. */
  readonly handle: (request: Request) => Promise<Response>;
  /** `handle` in the form of the platform's `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** The store, to read. */
  readonly db: { readonly [Name in keyof Rows]: ReadonlyTable<Rows[Name]> };
  /** Adds rows, checked by the contract. */
  readonly insert: <Name extends keyof Rows>(table: Name, rows: readonly Rows[Name][]) => void;
  /** Every row that was added, in order. */
  readonly log: readonly Commit[];
  /** The last calls of operations, oldest first. */
  readonly requests: readonly RequestLine[];
  readonly faults: Faults;
  readonly clock: Clock;
  /** The backend's moment, in milliseconds. */
  readonly now: () => number;
  readonly personas: Readonly<Record<PersonaName, Persona>>;
  /** The token that a person holds; another one after it has ended. */
  readonly tokenFor: (persona: PersonaName) => string;
}

const DEFAULT_BASE_URL = 'https://api.virelune.example/portal/v1';
const KEPT_REQUESTS = 1000;

/** A reference backend with a store, a clock and faults of its own. */
export function createBackend(options: BackendOptions = {}): Backend {
  const { seed = 1, size = 'demo', latency = 0, baseUrl = DEFAULT_BASE_URL } = options;
  const clock = options.clock ?? (options.now === undefined ? systemClock : stoppedClock(Date.parse(options.now)));
  const offset = options.now === undefined ? 0 : Date.parse(options.now) - clock.now();
  const now = () => clock.now() + offset;
  const store = createStore(demoContent(seed, now(), size));
  const tokens = createTokens(seed);
  const faults = createFaults(seed);
  const log: Commit[] = [];
  const requests: RequestLine[] = [];
  const swapped = new WeakMap<Request, string>();
  const held: (() => void)[] = [];
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');

  const route = router<Caller>(base, [...sessionHandlers, ...organisationHandlers, ...invoiceHandlers], {
    context: (request) => whoAsks(request),
    permissions: ({ contact }) => RIGHTS[contact.role],
    askContacts: ({ contact }) => whomToAsk(store, contact),
    headers: ({ account }) => ({ 'x-guichet-account': account.id }),
    onError: (error, { name }) => console.error(`${name} failed in the reference backend`, error),
  });

  function whoAsks(request: Request): Caller | Refusal {
    const holder = tokens.holderOf(tokenOf(request));
    const contact = holder && store.contacts.get(personas[holder.persona].contactId);
    if (!contact || contact.access === 'ended') return problem('unauthenticated');
    if (holder.hasEnded) return problem('session-expired');
    const account =
      store.accounts.get(swapped.get(request) ?? '') ?? accountSpokenFor(store, contact, request.headers.get('x-guichet-account'));
    return account instanceof Refusal ? account : { contact, account, store, now: now() };
  }

  const wire: Wire = {
    clock,
    answer(request, accountId) {
      if (accountId !== undefined) swapped.set(request, accountId);
      return route(request);
    },
    anotherAnswer: () => new Promise((resolve) => held.push(resolve)),
    expireToken: (request) => tokens.expire(tokenOf(request)),
  };

  async function handle(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight();
    const operation = operationOf(request, base);
    if (!operation) return finish(await route(request), request, now());
    requests.push(lineOf(request, operation));
    if (requests.length > KEPT_REQUESTS) requests.shift();
    const fault = faults.next(operation.name);
    const ms = typeof latency === 'number' ? latency : latency();
    if (ms > 0) await pause(clock, ms, request.signal);
    const response = await (fault ? misbehave(fault, request, wire) : route(request));
    const waiting = fault?.kind === 'reorder' ? [] : held.splice(0);
    if (waiting.length > 0) clock.setTimeout(() => waiting.forEach((release) => release()), 0);
    return finish(response, request, now());
  }

  function insert<Name extends keyof Rows>(table: Name, rows: readonly Rows[Name][]): void {
    const target: Table<Rows[Name]> = store[table] as unknown as Table<Rows[Name]>;
    target.insert(rows);
    for (const { id } of rows) log.push({ table, id, at: now() });
  }

  return {
    baseUrl,
    handle,
    fetch: fetchOf(handle),
    db: store,
    insert,
    log,
    requests,
    faults,
    clock,
    now,
    personas,
    tokenFor: (persona) => tokens.tokenFor(persona),
  };
}

const tokenOf = (request: Request): string => /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

const lineOf = (request: Request, operation: Operation): RequestLine => ({
  operation: operation.name,
  method: request.method,
  url: request.url,
  headers: Object.fromEntries(request.headers),
});
