import type { Clock } from './clock.ts';

export type TokenReason = 'initial' | 'expired' | 'unauthorized' | 'reauthentication';
/** The host's way to give a token. The token stays in a closure of the client. */
export type GetToken = (reason: TokenReason, previous?: string) => Promise<string>;

/** A token and its place in the order of tokens, by which an answer is matched to its session without the token itself. */
export interface Token {
  readonly value: string;
  readonly serial: number;
}

export interface TokensOptions {
  readonly clock: Clock;
  readonly getToken: GetToken;
  /** Called when no token can be had any more, until `signIn` brings one. */
  readonly onRefused: () => void;
  /** Whether it starts without the right to ask, as after a sign-out. */
  readonly isRefused?: boolean;
}

const LIMIT_MS = 10_000;
const BREAKER_MS = 60_000;
const BREAKER_REFRESHES = 3;

/** The host's tokens of one epoch: asked for one at a time, at most 3 refreshes in 60 s. No method rejects; without a token the answer is `undefined`. */
export class Tokens {
  readonly #options: TokensOptions;
  #isRefused: boolean;
  #token: Token | undefined;
  #flight: Promise<Token | undefined> | undefined;
  #cancel: (() => void) | undefined;
  #refreshes: number[] = [];

  constructor(options: TokensOptions) {
    this.#options = options;
    this.#isRefused = options.isRefused ?? false;
  }

  /** Whether requests must pause until somebody signs in. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** How many tokens were given so far. */
  get serial(): number {
    return this.#token?.serial ?? 0;
  }

  /** The token to send, asked for when there is none yet. */
  async current(): Promise<Token | undefined> {
    if (this.#isRefused) return undefined;
    return this.#flight ?? this.#token ?? this.#ask('initial');
  }

  /** The token to send after `refused` got a 401: the current one when that is newer, else a new one. */
  async renew(refused: Token): Promise<Token | undefined> {
    if (this.#isRefused) return undefined;
    if (this.#flight) return this.#flight;
    if (this.#token !== refused) return this.#token;
    const now = this.#options.clock.now();
    this.#refreshes = this.#refreshes.filter((at) => Math.abs(now - at) < BREAKER_MS);
    if (this.#refreshes.length >= BREAKER_REFRESHES) return this.#fail();
    this.#refreshes.push(now);
    return this.#ask('unauthorized');
  }

  /** Whether the token is the last one given, and no other is being asked for. */
  isCurrent(token: Token): boolean {
    return this.#token === token && !this.#flight;
  }

  /** Says that the server refuses even the token that was just renewed. */
  refuse(token: Token): void {
    if (this.isCurrent(token)) this.#fail();
  }

  /** Asks past the breaker, because a person wants to. */
  async signIn(): Promise<Token | undefined> {
    return this.#flight ?? this.#ask('unauthorized');
  }

  /** Ends the wait for the host; its late answer is ignored. */
  end(): void {
    this.#cancel?.();
  }

  #ask(reason: TokenReason): Promise<Token | undefined> {
    const { clock, getToken } = this.#options;
    let timer: unknown;
    const given = new Promise<unknown>((resolve) => {
      this.#cancel = () => resolve(undefined);
      timer = clock.setTimeout(this.#cancel, LIMIT_MS);
      // Whatever the host's function throws or rejects with is the host's own: it may hold the token, so it goes nowhere.
      const ask = () => getToken(reason, this.#token?.value);
      Promise.resolve().then(ask).then(resolve, this.#cancel);
    });
    this.#flight = given.then((value) => {
      clock.clearTimeout(timer);
      this.#cancel = undefined;
      this.#flight = undefined;
      if (!isToken(value)) return this.#fail();
      this.#isRefused = false;
      if (value !== this.#token?.value) this.#token = { value, serial: this.serial + 1 };
      return this.#token;
    });
    return this.#flight;
  }

  #fail(): undefined {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#options.onRefused();
  }
}

/** Whether a header can carry it: visible ASCII, at least one character. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
