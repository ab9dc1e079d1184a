import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { type Client, type Clock, createClient, type GetToken, type SessionSnapshot } from '../client/client.ts';
import { systemClock } from '../client/clock.ts';
import { civilDateIn, type Session } from '../contract/index.ts';
import { type ConnectionState, type Guichet, guichetContext } from './context.ts';
import { GuichetAuthRequiredEvent, GuichetSessionEvent } from './events.ts';
import { pageEnvironment, pageFetch } from './page-environment.ts';

const CONFIGURATION_MS = 2000;

/**
 * The connection of the widgets inside it to one backend: one session, one request per resource, one cache.
 *
 * @fires guichet-auth-required - The host's token was refused or could not be had.
 * @fires guichet-session - The session became known, changed or ended.
 */
export class GuichetProvider extends LitElement {
  static readonly tag = 'guichet-provider';

  static override styles = css`
    :host {
      display: contents;
    }

    :host([scheme='light']) {
      color-scheme: light;
    }

    :host([scheme='dark']) {
      color-scheme: dark;
    }

    :host([density='compact']) {
      --guichet-font-size: 13px;
      --guichet-line-height: 18px;
      --guichet-row-height: 36px;
      --guichet-control-height: 30px;
    }

    :host([density='roomy']) {
      --guichet-row-height: 52px;
      --guichet-control-height: 40px;
    }
  `;

  /** The address of the backend, in front of every operation; relative to the page. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /** Any text that the host changes when the person changes: nothing of the former is kept. */
  @property({ attribute: 'session-id' }) sessionId = '';

  /** The account that a partner or consultant acts for. */
  @property({ attribute: 'account-id' }) accountId = '';

  /** The IANA zone in which moments are shown; else the account's, else UTC. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** `auto` (the page's `color-scheme`), `light` or `dark`. */
  @property({ reflect: true, useDefault: true }) scheme = 'auto';

  /** `compact`, `regular` or `roomy`. */
  @property({ reflect: true, useDefault: true }) density = 'regular';

  /** The host's way to give a token. It is asked again when a token has expired or was refused. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  /** The `fetch` to use in place of the page's. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch = pageFetch;

  /** Time and chance, for tests; set it before the element is connected. */
  @property({ attribute: false }) clock: Clock = systemClock;

  readonly #context = new ContextProvider(this, { context: guichetContext });
  readonly #listeners = new Set<(state: ConnectionState) => void>();
  #client: Client | undefined;
  #snapshot: SessionSnapshot = { status: 'loading', epoch: 0, session: undefined };
  #isPatient = true;
  #patience: unknown;

  /** The session of the person signed in; `undefined` while nobody is known. */
  get session(): Session | undefined {
    return this.#snapshot.session;
  }

  /** Loads everything that is shown again. */
  refresh(): void {
    this.#client?.refresh();
  }

  /** Drops everything that was loaded and ends the session here. */
  signOut(): void {
    this.#client?.signOut();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasAttribute('token')) console.warn('guichet: the attribute "token" is not read; give the property getToken.');
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('sessionId') || changed.has('accountId') || changed.has('getToken')) this.#connect();
    if (changed.has('timeZone')) this.#tell();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #open(): void {
    if (this.#client) return;
    const client = createClient(pageEnvironment(this.clock, (input, init) => this.fetch(input, init)));
    this.#client = client;
    client.observeSession((snapshot) => this.#onSession(snapshot));
    this.#isPatient = true;
    this.#patience = this.clock.setTimeout(() => {
      this.#isPatient = false;
      this.#tell();
    }, CONFIGURATION_MS);
    this.#connect();
    this.#context.setValue(this.#facade(client));
  }

  #close(): void {
    this.clock.clearTimeout(this.#patience);
    this.#client?.dispose();
    this.#client = undefined;
  }

  #facade(client: Client): Guichet {
    return Object.freeze({
      observe: client.observe.bind(client),
      observeState: (listener: (state: ConnectionState) => void) => {
        this.#listeners.add(listener);
        listener(this.#state);
        return () => this.#listeners.delete(listener);
      },
      signIn: async () => {
        const isSignedIn = await client.signIn();
        if (!isSignedIn) this.dispatchEvent(new GuichetAuthRequiredEvent());
        return isSignedIn;
      },
      environment: Object.freeze({ clock: this.clock }),
    });
  }

  #connect(): void {
    const baseUrl = this.#missing.length === 0 ? resolve(this.baseUrl) : undefined;
    this.#client?.connect(
      baseUrl === undefined
        ? undefined
        : {
            baseUrl,
            getToken: async (reason, previous) => (await this.getToken?.(reason, previous)) ?? '',
            sessionId: this.sessionId || undefined,
            accountId: this.accountId || undefined,
          },
    );
    this.#tell();
  }

  get #missing(): readonly string[] {
    return [...(resolve(this.baseUrl) === undefined ? ['base-url'] : []), ...(typeof this.getToken === 'function' ? [] : ['getToken'])];
  }

  get #state(): ConnectionState {
    const missing = this.#missing;
    const status = missing.length === 0 ? this.#snapshot.status : this.#isPatient ? 'waiting' : 'unconfigured';
    const { session } = this.#snapshot;
    const timeZone = this.timeZone || session?.account.timeZone || 'UTC';
    const today = session && civilDateIn(timeZone, session.serverNow);
    return { ...this.#snapshot, status, missing, timeZone, today };
  }

  #tell(): void {
    const state = this.#state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  #onSession(snapshot: SessionSnapshot): void {
    const former = this.#snapshot;
    this.#snapshot = snapshot;
    this.#tell();
    if (snapshot.status === 'signed-out' && former.status !== 'signed-out') this.dispatchEvent(new GuichetAuthRequiredEvent());
    if (identityOf(snapshot) !== identityOf(former)) this.dispatchEvent(new GuichetSessionEvent());
  }
}

/** What of a session a host has to know of: the same person reads it anew at each wake of the page. */
const identityOf = ({ epoch, session }: SessionSnapshot): string | undefined =>
  session && JSON.stringify([epoch, session.subject, session.account.id, session.permissions]);

/** The absolute address of a backend; `undefined` where it is none that a browser can ask. */
function resolve(baseUrl: string): string | undefined {
  if (!baseUrl) return undefined;
  try {
    const { protocol, href, username, password } = new URL(baseUrl, document.baseURI);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guichet-provider': GuichetProvider;
  }
}
