/** What kind of thing went wrong: a closed list. */
export type ErrorKind =
  | 'network'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'validation'
  | 'rate-limit'
  | 'server'
  | 'contract'
  | 'abort'
  | 'render'
  | 'no-provider'
  | 'configuration';

/** What is known of an error beside its kind; never a value that the server or the person sent. */
export interface ErrorFacts {
  /** The problem's code, or the finer reason: `offline`, `type`, `shape`, `tenant`, `too-large`. */
  readonly reason?: string | undefined;
  readonly status?: number | undefined;
  readonly retryable?: boolean | undefined;
  /** The id of the last try, to quote to the support. */
  readonly requestId?: string | undefined;
  /** The name of the operation. */
  readonly operation?: string | undefined;
  /** Seconds to wait before another try makes sense. */
  readonly retryAfterSeconds?: number | undefined;
  readonly requiredPermission?: string | undefined;
  readonly askContacts?: readonly { readonly name: string; readonly email?: string | undefined }[] | undefined;
}

/** The only error that leaves the client. Told apart by `kind`, never by class: two builds may share a page. Its cause is not exposed. */
export class GuichetError extends Error implements ErrorFacts {
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly status: number | undefined;
  readonly retryable: boolean;
  readonly requestId: string | undefined;
  readonly operation: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly requiredPermission: string | undefined;
  readonly askContacts: ErrorFacts['askContacts'];

  constructor(kind: ErrorKind, facts: ErrorFacts = {}) {
    super(facts.reason ? `${kind} (${facts.reason})` : kind);
    this.name = 'GuichetError';
    this.kind = kind;
    this.reason = facts.reason;
    this.status = facts.status;
    this.retryable = facts.retryable ?? false;
    this.requestId = facts.requestId;
    this.operation = facts.operation;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.requiredPermission = facts.requiredPermission;
    this.askContacts = facts.askContacts;
  }
}
