import { type Random, randomFrom } from './random.ts';

/** One way for a call to go wrong, as plain data. */
export type Fault =
  /** The call never reaches the backend. */
  | { readonly kind: 'drop-request' }
  /** The backend has done its work, the answer is lost. */
  | { readonly kind: 'drop-response' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'never' }
  /** Any status; with a code, a problem. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly contentType?: string;
    }
  /** The body ends in the middle. */
  | { readonly kind: 'cut-body' }
  /** The headers come at once, the body byte by byte. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** A login page with 200. */
  | { readonly kind: 'wrong-type' }
  /** 204 where data is due. */
  | { readonly kind: 'empty' }
  /** A row of a list that breaks the contract. */
  | { readonly kind: 'drift-row'; readonly index: number; readonly change: (row: Readonly<Record<string, unknown>>) => unknown }
  /** A body that breaks the contract. */
  | { readonly kind: 'drift-body'; readonly change: (body: Readonly<Record<string, unknown>>) => unknown }
  /** The answer is that of another account, and says so. */
  | { readonly kind: 'tenant-swap'; readonly accountId: string }
  /** Sends to another origin. */
  | { readonly kind: 'redirect' }
  /** The call is worked on twice; the second answer is sent. */
  | { readonly kind: 'duplicate' }
  /** The answer waits until that of another call has left. */
  | { readonly kind: 'reorder' }
  /** The token of the call ends now. */
  | { readonly kind: 'expire-token' }
  /** A body of so many bytes (26 MB). */
  | { readonly kind: 'large'; readonly bytes?: number };

/** An operation's name, or `*` for all. */
export type Target = string;

/** The plan of what goes wrong, and the count of calls. Order of precedence: script, always, rate; the operation's own before `*`. */
export interface Faults {
  /** Faults of the next calls one by one; `null` lets a call pass. */
  script(target: Target, faults: readonly (Fault | null)[]): void;
  always(target: Target, fault: Fault): void;
  /** Each call fails with this probability, by the backend's seed. */
  rate(target: Target, probability: number, fault: Fault): void;
  /** Forgets the whole plan. */
  clear(): void;
  /** The calls so far by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

/** What the backend itself asks of the plan. */
export interface FaultPlan extends Faults {
  /** Counts a call and says what goes wrong with it. */
  next(operation: string): Fault | undefined;
}

/** An empty plan. */
export function createFaults(seed: number): FaultPlan {
  const random: Random = randomFrom(seed ^ 0x5f3759df);
  const scripts = new Map<Target, (Fault | null)[]>();
  const constant = new Map<Target, Fault>();
  const rates = new Map<Target, { readonly probability: number; readonly fault: Fault }>();
  const calls: Record<string, number> = {};

  const scripted = (operation: string): Fault | null | undefined => {
    const [script] = [operation, '*'].flatMap((target) => (scripts.get(target)?.length ? [scripts.get(target)] : []));
    return script?.shift();
  };

  const byChance = (operation: string): Fault | undefined => {
    const rate = rates.get(operation) ?? rates.get('*');
    return rate && random() < rate.probability ? rate.fault : undefined;
  };

  return {
    calls,
    script: (target, faults) => void scripts.set(target, [...faults]),
    always: (target, fault) => void constant.set(target, fault),
    rate: (target, probability, fault) => void rates.set(target, { probability, fault }),
    clear() {
      scripts.clear();
      constant.clear();
      rates.clear();
    },
    next(operation) {
      calls[operation] = (calls[operation] ?? 0) + 1;
      const planned = scripted(operation);
      if (planned !== undefined) return planned ?? undefined;
      return constant.get(operation) ?? constant.get('*') ?? byChance(operation);
    },
  };
}
