import { getSession, type Loaded, type Operation, type Session } from '../contract/index.ts';
import { Cache, type Observation, type Snapshot } from './cache.ts';
import { untilAborted } from './deadline.ts';
import type { Environment } from './environment.ts';
import { GuichetError } from './errors.ts';
import { notify } from './listener.ts';
import { readAnswer } from './read.ts';
import { type Connection, type ReadArguments, writeRequest, writeTarget } from './request.ts';
import { Tokens } from './token.ts';
import { type Reply, Transport } from './transport.ts';

export type { Observation, Snapshot } from './cache.ts';
export type { Clock } from './clock.ts';
export type { Environment } from './environment.ts';
export type { Connection, ReadArguments } from './request.ts';
export type { GetToken, TokenReason } from './token.ts';

export interface SessionSnapshot {
  readonly status: 'loading' | 'ready' | 'failed' | 'signed-out';
  /** Grows with each change of person, account or backend: nothing of a former epoch may be shown. */
  readonly epoch: number;
  /** The last session known in this epoch, also while signed out. */
  readonly session: Session | undefined;
}

/** One connection to one backend: one session, one request per resource, one cache. */
export interface Client {
  /** Watches a read. The listener is called at once with what is known, then at each change. */
  observe<O extends Operation>(operation: O, args: ReadArguments<O>, listener: (snapshot: Snapshot<Loaded<O>>) => void): Observation;
  observeSession(listener: (snapshot: SessionSnapshot) => void): () => void;
  /** Sets or changes the backend; `undefined` while the host has not said enough: reads wait. */
  connect(connection: Connection | undefined): void;
  /** Loads every watched read again. */
  refresh(): void;
  /** Asks the host for a token past the breaker (« Se reconnecter »). Resolves to whether it gave one. */
  signIn(): Promise<boolean>;
  /** Drops everything and ends the session here. */
  signOut(): void;
  /** Ends every load, timer and listener. */
  dispose(): void;
}

/** One life of a session: its connection, its tokens and who it turned out to be. A new one begins with everything empty. */
interface Epoch {
  connection: Connection;
  readonly tokens: Tokens;
  session: Session | undefined;
  /**
   * The token whose person is the one shown. A newer one may be another person's: what is answered under it waits until the session
   * was read with it; what is answered under an older one is asked for again.
   */
  serial: number | undefined;
}

const LONGEST_ONLINE_DELAY_MS = 2_000;

/** A client that waits for its first `connect`. */
export function createClient(environment: Environment): Client {
  const { clock } = environment;
  const transport = new Transport(environment);
  const cache = new Cache(clock);
  const sessionListeners = new Set<{ readonly call: (snapshot: SessionSnapshot) => void }>();
  let epoch: Epoch | undefined;
  let sessionError: GuichetError | undefined;
  let announced: SessionSnapshot = { status: 'loading', epoch: 0, session: undefined };
  let onlineTimer: unknown;
  let isDisposed = false;

  const sessionWatch = cache.watch(getSession.name, loadSession, ({ error }) => {
    sessionError = error;
    announceSession();
  });
  const stopWaking = environment.onWake((reason) => {
    if (epoch?.tokens.isRefused) return;
    // A page restored by Back keeps its pending requests pending for ever.
    if (reason !== 'online') return cache.reload({ replace: reason === 'restored' });
    clock.clearTimeout(onlineTimer);
    onlineTimer = clock.setTimeout(() => cache.reload(), clock.random() * LONGEST_ONLINE_DELAY_MS);
  });

  function announceSession(): void {
    const now: SessionSnapshot = { status: statusOf(epoch, sessionError), epoch: cache.epoch, session: epoch?.session };
    if (now.status === announced.status && now.epoch === announced.epoch && now.session === announced.session) return;
    announced = now;
    for (const listener of [...sessionListeners]) {
      if (sessionListeners.has(listener)) notify(listener.call, announced);
    }
  }

  function begin(connection: Connection | undefined, isRefused = false): void {
    const former = epoch;
    epoch = connection && makeEpoch(connection, isRefused);
    former?.tokens.end();
    cache.reset();
  }

  function makeEpoch(connection: Connection, isRefused: boolean): Epoch {
    const tokens = new Tokens({
      clock,
      isRefused,
      getToken: (reason, previous) => made.connection.getToken(reason, previous),
      onRefused() {
        if (made === epoch) cache.reload({ all: true, replace: true });
      },
    });
    const made: Epoch = { connection, tokens, session: undefined, serial: undefined };
    return made;
  }

  async function ask<O extends Operation>(
    mine: Epoch,
    operation: O,
    args: ReadArguments<O>,
    signal: AbortSignal,
  ): Promise<{ readonly data: Loaded<O>; readonly reply: Reply } | GuichetError> {
    const request = writeRequest(mine.connection, operation, args);
    if (request instanceof GuichetError) return request;
    const reply = await transport.send({ ...request, operation: operation.name, problems: operation.problems, signal }, mine.tokens);
    if (reply instanceof GuichetError) return reply;
    const data = readAnswer(operation, reply.body);
    return data === undefined ? breach('shape', operation, reply) : { data, reply };
  }

  async function loadSession(signal: AbortSignal): Promise<Session | GuichetError | void> {
    const mine = epoch;
    if (!mine) return untilAborted(signal);
    const outcome = await ask(mine, getSession, {}, signal);
    if (signal.aborted) return;
    if (outcome instanceof GuichetError) return outcome;
    const { data: session, reply } = outcome;
    const account = mine.connection.accountId || session.account.id;
    if (session.account.id !== account || (reply.account ?? account) !== account) return breach('tenant', getSession, reply);
    const isChange = isOther(mine, session, reply.tokenSerial);
    mine.serial = reply.tokenSerial;
    if (isChange) {
      mine.session = undefined;
      cache.reset(getSession.name);
    }
    mine.session = session;
    return session;
  }

  async function load<O extends Operation>(
    operation: O,
    args: ReadArguments<O>,
    signal: AbortSignal,
  ): Promise<Loaded<O> | GuichetError | void> {
    const mine = epoch;
    if (!mine) return untilAborted(signal);
    for (;;) {
      const outcome = await ask(mine, operation, args, signal);
      if (outcome instanceof GuichetError) return outcome;
      const { data, reply } = outcome;
      const serial = reply.tokenSerial;
      await sessionWatch.settled();
      if (serial > (mine.serial ?? serial)) {
        sessionWatch.refresh();
        await sessionWatch.settled();
      }
      if (signal.aborted) return;
      mine.serial ??= serial;
      if (serial === mine.serial) {
        const account = mine.connection.accountId || mine.session?.account.id;
        return account && reply.account && reply.account !== account ? breach('tenant', operation, reply) : data;
      }
      if (serial > mine.serial && sessionError) return sessionError;
    }
  }

  return {
    observe(operation, args, listener) {
      const key = `${operation.name} ${writeTarget(operation, args)} ${args.language ?? ''}`;
      const { refresh, stop } = cache.watch(
        key,
        (signal) => load(operation, args, signal),
        listener as (snapshot: Snapshot<unknown>) => void,
      );
      return { refresh, stop };
    },
    observeSession(call) {
      const listener = { call };
      sessionListeners.add(listener);
      notify(call, announced);
      return () => void sessionListeners.delete(listener);
    },
    connect(connection) {
      if (isDisposed) return;
      if (epoch && connection && isSameConnection(epoch.connection, connection)) epoch.connection = connection;
      else if (epoch || connection) begin(connection);
    },
    refresh() {
      cache.reload({ all: true });
    },
    async signIn() {
      const mine = epoch;
      if (!(await mine?.tokens.signIn()) || mine !== epoch) return false;
      sessionWatch.refresh();
      await sessionWatch.settled();
      if (!mine || mine !== epoch || mine.tokens.isRefused) return false;
      cache.reload();
      return true;
    },
    signOut() {
      if (epoch) begin(epoch.connection, true);
    },
    dispose() {
      isDisposed = true;
      stopWaking();
      clock.clearTimeout(onlineTimer);
      sessionListeners.clear();
      epoch?.tokens.end();
      epoch = undefined;
      cache.dispose();
    },
  };
}

const isSameConnection = (a: Connection, b: Connection): boolean =>
  a.baseUrl === b.baseUrl && a.sessionId === b.sessionId && a.accountId === b.accountId;

/** Whether a session is not that of the person shown so far. Where none could be read yet, another token counts as another person. */
function isOther({ session: known, serial: shown }: Epoch, session: Session, serial: number): boolean {
  if (known) return known.subject !== session.subject || known.account.id !== session.account.id;
  return shown !== undefined && shown !== serial;
}

function statusOf(epoch: Epoch | undefined, error: GuichetError | undefined): SessionSnapshot['status'] {
  if (epoch?.tokens.isRefused || error?.kind === 'unauthorized') return 'signed-out';
  if (epoch?.session) return 'ready';
  return error ? 'failed' : 'loading';
}

/** An answer that breaks the contract: nothing of it is kept. */
const breach = (reason: 'shape' | 'tenant', operation: Operation, { requestId }: Reply): GuichetError =>
  new GuichetError('contract', { reason, operation: operation.name, requestId, retryable: true });
