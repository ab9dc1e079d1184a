import { discard, isJson, parseJson, readText } from './body.ts';
import { abortable, startDeadline, wait } from './deadline.ts';
import type { Environment } from './environment.ts';
import { type ErrorFacts, type ErrorKind, GuichetError } from './errors.ts';
import { countdown, kindOfStatus, readRefusal } from './refusal.ts';
import { RetryBudget, retryAfterSeconds, retryDelay } from './retry.ts';
import type { Token, Tokens } from './token.ts';

const TRY_MS = 10_000;
const TOTAL_MS = 30_000;
const BODY_BYTES = 25 * 1024 * 1024;
const ERROR_BODY_BYTES = 64 * 1024;
const LONGEST_AUTOMATIC_WAIT_SECONDS = 10;
const RETRIED_STATUSES: readonly number[] = [408, 429, 500, 502, 503, 504];
const RETRYABLE_KINDS: readonly ErrorKind[] = ['network', 'timeout', 'rate-limit', 'server', 'contract'];

/** One read to send. */
export interface Call {
  /** The name of the operation, for the errors. */
  readonly operation: string;
  /** The codes that the operation adds to those that every one may answer. */
  readonly problems?: readonly string[] | undefined;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** An answer of 2xx whose body is JSON, not yet compared with the contract. */
export interface Reply {
  readonly body: unknown;
  /** The account that the answer speaks for, where it says so. */
  readonly account: string | undefined;
  /** Which token it was answered under. */
  readonly tokenSerial: number;
  readonly requestId: string;
}

/** A try that failed: its error, and how many retries a read may have spent and still try again. */
interface Failure {
  readonly error: GuichetError;
  readonly retries: number;
  readonly afterSeconds?: number | undefined;
}

/** The way to the backend: deadlines, retries under one budget, authentication. */
export class Transport {
  readonly #environment: Environment;
  readonly #budget = new RetryBudget();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Sends a read until it is answered, refused or given up. Never rejects: an error is a value. */
  async send(call: Call, tokens: Tokens): Promise<Reply | GuichetError> {
    const total = startDeadline(this.#environment.clock, TOTAL_MS, call.signal);
    let last: GuichetError | undefined;
    try {
      return await this.#sendUntilAnswered(call, tokens, total.signal, (error) => (last = error));
    } catch {
      const kind = call.signal.aborted ? 'abort' : 'timeout';
      return last ?? new GuichetError(kind, { operation: call.operation, retryable: kind === 'timeout' });
    } finally {
      total.end();
    }
  }

  async #sendUntilAnswered(
    call: Call,
    tokens: Tokens,
    signal: AbortSignal,
    onRetry: (error: GuichetError) => void,
  ): Promise<Reply | GuichetError> {
    const { clock, isOnline } = this.#environment;
    const { operation } = call;
    let hasRenewed = false;
    let retries = 0;
    for (;;) {
      // Before the token: a host that is offline cannot give one, and that is no sign-out.
      if (!isOnline()) return new GuichetError('network', { operation, reason: 'offline', retryable: true });
      const token = await abortable(tokens.current(), signal);
      if (!token) return new GuichetError('unauthorized', { operation });
      const outcome = await this.#try(call, token, signal);
      if (!('error' in outcome)) {
        this.#budget.earn();
        return outcome;
      }
      if (outcome.error.status === 401) {
        if (tokens.isCurrent(token)) {
          if (hasRenewed) tokens.refuse(token);
          hasRenewed = true;
        }
        if (!(await abortable(tokens.renew(token), signal))) return outcome.error;
        continue;
      }
      if (retries >= outcome.retries || !this.#budget.take()) return outcome.error;
      onRetry(outcome.error);
      await wait(clock, Math.max((outcome.afterSeconds ?? 0) * 1000, retryDelay(clock, retries)), signal);
      retries += 1;
    }
  }

  async #try(call: Call, token: Token, parent: AbortSignal): Promise<Reply | Failure> {
    const { clock, fetch, isOnline } = this.#environment;
    const requestId = newRequestId();
    const fail = (kind: ErrorKind, retries: number, facts: ErrorFacts = {}, afterSeconds?: number): Failure => ({
      error: new GuichetError(kind, {
        ...facts,
        retryable: facts.retryable ?? RETRYABLE_KINDS.includes(kind),
        operation: call.operation,
        requestId,
      }),
      retries,
      afterSeconds,
    });
    const deadline = startDeadline(clock, TRY_MS, parent);
    try {
      const response = await abortable(
        fetch(call.url, {
          headers: { ...call.headers, authorization: `Bearer ${token.value}`, 'x-request-id': requestId },
          signal: deadline.signal,
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        }),
        deadline.signal,
      );
      const { ok, status, headers } = response;
      if (status === 401) {
        discard(response);
        return fail('unauthorized', 0, { status });
      }
      if (!ok) return await readFailure(response, call.problems, deadline.signal, fail);
      if (!isJson(headers)) {
        discard(response);
        return fail('contract', 0, { status, reason: 'type' });
      }
      const text = await readText(response, BODY_BYTES, deadline.signal);
      if (text === undefined) return fail('contract', 0, { status, reason: 'too-large' });
      const body = parseJson(text);
      // A body that was cut on its way is whole when it comes again.
      if (body === undefined) return fail('contract', 1, { status, reason: 'shape' });
      return { body, account: headers.get('x-guichet-account') ?? undefined, tokenSerial: token.serial, requestId };
    } catch (cause) {
      if (parent.aborted) throw cause;
      if (deadline.signal.aborted) return fail('timeout', 1);
      return fail('network', 2, isOnline() ? {} : { reason: 'offline' });
    } finally {
      deadline.end();
    }
  }
}

/** The failure that an answer other than 2xx means. */
async function readFailure(
  response: Response,
  problems: readonly string[] | undefined,
  signal: AbortSignal,
  fail: (kind: ErrorKind, retries: number, facts: ErrorFacts, afterSeconds?: number) => Failure,
): Promise<Failure> {
  const { status, headers } = response;
  const refusal = readRefusal(await readErrorBody(response, signal), problems);
  const afterSeconds = retryAfterSeconds(headers) ?? refusal.retryAfterSeconds;
  const isRetried = RETRIED_STATUSES.includes(status) && (afterSeconds ?? 0) <= LONGEST_AUTOMATIC_WAIT_SECONDS;
  const facts = { ...refusal, status, retryAfterSeconds: countdown(afterSeconds) };
  return fail(kindOfStatus(status), isRetried ? 2 : 0, facts, afterSeconds);
}

async function readErrorBody(response: Response, signal: AbortSignal): Promise<unknown> {
  if (!isJson(response.headers)) return discard(response);
  const text = await readText(response, ERROR_BODY_BYTES, signal);
  return text === undefined ? undefined : parseJson(text);
}

/** A UUID, version 4: `randomUUID` is absent on a plain-http page. */
function newRequestId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
