import type { ErrorKind } from '../client/errors.ts';
import type { WidgetState } from './states.ts';

/** A fact that the host may hear; bubbles out of every shadow root. Fields cannot be written. */
export class FactEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The widget shows its data, for the first time. */
export class GuichetReadyEvent extends FactEvent {
  static readonly type = 'guichet-ready';
  constructor() {
    super(GuichetReadyEvent.type);
  }
}

/** The widget came into another state. */
export class GuichetStateEvent extends FactEvent {
  static readonly type = 'guichet-state';
  readonly #state: WidgetState;
  constructor(state: WidgetState) {
    super(GuichetStateEvent.type);
    this.#state = state;
  }
  get state(): WidgetState {
    return this.#state;
  }
}

/** What `guichet-error` tells: codes and ids, nothing a server or a person wrote. */
export interface ErrorReport {
  readonly kind: ErrorKind;
  readonly reason?: string | undefined;
  readonly operation?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryable: boolean;
}

/** Something went wrong; once per failure. */
export class GuichetErrorEvent extends FactEvent {
  static readonly type = 'guichet-error';
  readonly #report: ErrorReport;
  constructor(report: ErrorReport) {
    super(GuichetErrorEvent.type);
    this.#report = report;
  }
  get kind(): ErrorKind {
    return this.#report.kind;
  }
  get reason(): string | undefined {
    return this.#report.reason;
  }
  get operation(): string | undefined {
    return this.#report.operation;
  }
  get requestId(): string | undefined {
    return this.#report.requestId;
  }
  get retryable(): boolean {
    return this.#report.retryable;
  }
}

/** The person changed the order or the filters: read the widget's `view`. */
export class ViewChangeEvent extends FactEvent {
  static readonly type = 'view-change';
  constructor() {
    super(ViewChangeEvent.type);
  }
}

/** The host's token was refused or could not be had: the person has to sign in. */
export class GuichetAuthRequiredEvent extends FactEvent {
  static readonly type = 'guichet-auth-required';
  constructor() {
    super(GuichetAuthRequiredEvent.type);
  }
}

/** The session became known, changed or ended: read the provider's `session`. */
export class GuichetSessionEvent extends FactEvent {
  static readonly type = 'guichet-session';
  constructor() {
    super(GuichetSessionEvent.type);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'guichet-ready': GuichetReadyEvent;
    'guichet-state': GuichetStateEvent;
    'guichet-error': GuichetErrorEvent;
    'view-change': ViewChangeEvent;
    'guichet-auth-required': GuichetAuthRequiredEvent;
    'guichet-session': GuichetSessionEvent;
  }
}
