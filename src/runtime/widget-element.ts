import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveController,
  render,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { GuichetError } from '../client/errors.ts';
import type { Loaded, Operation } from '../contract/index.ts';
import { base } from '../theme/base.ts';
import { tokens } from '../theme/tokens.ts';
import { bannerStyles } from '../ui/banner.ts';
import { buttonStyles } from '../ui/button.ts';
import { iconStyles } from '../ui/icon.ts';
import { name } from '../ui/name.ts';
import { skeletonStyles } from '../ui/skeleton.ts';
import { Connection } from './connection.ts';
import type { ConnectionState, Guichet } from './context.ts';
import { Countdown } from './countdown.ts';
import { GuichetErrorEvent, GuichetReadyEvent, GuichetStateEvent } from './events.ts';
import type { WidgetHost } from './host.ts';
import { Language } from './language.ts';
import { type CommonMessages, commonMessages } from './messages/index.ts';
import { Part } from './part.ts';
import type { Query } from './query.ts';
import {
  drawSection,
  drawSkeleton,
  drawState,
  type ReadableQuery,
  readState,
  type Standing,
  type StateDrawing,
  type StateWords,
  type WidgetState,
} from './states.ts';
import { Text } from './text.ts';

/** The words that every widget has beside its own. */
export interface WidgetWords extends StateWords {
  readonly title: string;
}

export interface FrameOptions {
  /** What stands above the rows and stays while they load, fail or are none: filters. */
  readonly above?: (() => unknown) | undefined;
  readonly isFiltered?: boolean;
  readonly onReset?: (() => void) | undefined;
}

/**
 * What makes an element a widget: it finds its provider, is at each moment in one state of a closed list, draws that state,
 * and never shows nothing, whatever its content throws.
 */
export abstract class WidgetElement extends LitElement implements WidgetHost {
  /** The tag that the defining entry registers. */
  static readonly tag: string;

  static override styles: CSSResultGroup = [tokens, base, iconStyles, buttonStyles, bannerStyles, skeletonStyles];

  /** The title in place of the widget's own. */
  @property() heading = '';

  /** Whether the title is left to the host. */
  @property({ type: Boolean, attribute: 'without-header' }) withoutHeader = false;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected abstract readonly text: Text<WidgetWords>;

  readonly #refreshable = new Set<{ refresh(): void }>();
  readonly #connection = new Connection(this);
  readonly #language = new Language(this);
  readonly #common = new Text(this, commonMessages);
  readonly #countdown = new Countdown(this);
  readonly #panels = new Part(this, async () => {
    const { Panels } = await import('./panels.ts');
    return new Panels(this);
  });
  readonly #awaited = new Set<Promise<unknown>>();
  readonly #internals = globalThis.document && this.attachInternals();
  #standing: Standing = { state: 'loading' };
  #shown: WidgetState | undefined;
  #wasReady = false;
  #focusesWhenLoaded = false;
  #announcement = '';

  /** The state of a closed list that the widget is in, also as `:state(…)`. */
  get state(): WidgetState {
    return this.#standing.state;
  }

  /** Loads everything shown again. */
  refresh(): void {
    for (const query of this.#refreshable) query.refresh();
  }

  /** @internal */
  get element(): HTMLElement {
    return this;
  }

  /** @internal */
  get guichet(): Guichet | undefined {
    return this.#connection.guichet;
  }

  /** @internal */
  get connection(): ConnectionState | undefined {
    return this.#connection.state;
  }

  /** @internal */
  get language(): string {
    return this.#language.current;
  }

  /** @internal */
  override addController(controller: ReactiveController & { refresh?(): void }): void {
    super.addController(controller);
    if (controller.refresh) this.#refreshable.add(controller as { refresh(): void });
  }

  /** @internal */
  report(error: GuichetError): void {
    if (error.kind !== 'abort') this.dispatchEvent(new GuichetErrorEvent(error));
  }

  /** @internal */
  announce(text: (common: CommonMessages) => string): void {
    void this.updateComplete.then(() => {
      this.#announcement = text(this.common);
      this.requestUpdate();
    });
  }

  /** @internal */
  await(work: Promise<unknown>): void {
    this.#awaited.add(work);
    void work.finally(() => this.#awaited.delete(work));
  }

  /** The words that every widget shares. */
  protected get common(): CommonMessages {
    return this.#common.orSource;
  }

  /** What the widget is about, drawn inside its frame. */
  protected abstract content(): unknown;

  /** One line of context under the title. */
  protected context(): unknown {
    return this.connection?.session ? name(this.connection.session.account.name, this.common.blank) : nothing;
  }

  /** The primary read: decides the widget's state and draws every state but those that `view` draws. */
  protected frame<O extends Operation>(query: Query<O>, options: FrameOptions, view: (data: Loaded<O>) => unknown): unknown {
    const { above, isFiltered = false, onReset } = options;
    const standing = readState(this.#connection.presence, this.connection, query, isFiltered);
    this.#standing = standing;
    const body = this.#draw({ query, onReset, view: () => (query.data === undefined ? nothing : view(query.data)) });
    return html`${showsAbove(standing) ? above?.() : nothing}${body}`;
  }

  /** A secondary read, drawn in place: its own failure stays small. */
  protected section<O extends Operation>(query: Query<O>, view: (data: Loaded<O>) => unknown): unknown {
    const draw = () => (query.data === undefined ? nothing : view(query.data));
    return drawSection(query, this.common, () => query.refresh(), draw);
  }

  /** Moves the focus to a control of the widget after the next update. */
  protected focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  protected override render(): unknown {
    let body: unknown;
    try {
      body = this.text.current && this.#common.current ? this.content() : this.#waitForWords();
    } catch (error) {
      body = this.#drawFailure(error);
    }
    return html`
      <div class="root" tabindex="-1" part="root">
        ${this.withoutHeader ? nothing : this.#header()}
        <div class="body">${body}</div>
        <slot name="footer"></slot>
        <div class="spoken" role="status">${this.state === 'slow' ? this.common.slow : this.#announcement}</div>
      </div>
    `;
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      this.#startOver(error);
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const result = await super.getUpdateComplete();
    if (this.#awaited.size === 0) return result;
    await Promise.all(this.#awaited);
    return this.getUpdateComplete();
  }

  protected override updated(): void {
    const { state } = this.#standing;
    if (state !== this.#shown) {
      if (this.#shown) this.#internals?.states?.delete(this.#shown);
      this.#internals?.states?.add(state);
      this.#shown = state;
      this.dispatchEvent(new GuichetStateEvent(state));
      if (state === 'no-provider' || this.#standing.reason === 'configuration') {
        this.report(new GuichetError(state === 'no-provider' ? 'no-provider' : 'configuration'));
      }
    }
    const hasData = state === 'ready' || state === 'empty' || state === 'partial';
    if (hasData && !this.#wasReady) {
      this.#wasReady = true;
      this.dispatchEvent(new GuichetReadyEvent());
      // What may be needed when the network is gone is fetched while it is there.
      void this.#panels.load();
    }
    if (hasData && this.#focusesWhenLoaded) {
      this.#focusesWhenLoaded = false;
      this.renderRoot.querySelector<HTMLElement>(this.withoutHeader ? '.root' : '.title')?.focus();
    }
  }

  readonly #onRetry = (): void => {
    this.#focusesWhenLoaded = true;
    this.refresh();
    this.requestUpdate();
  };

  readonly #onSignIn = (): void => {
    this.#focusesWhenLoaded = true;
    void this.guichet?.signIn();
  };

  #waitForWords(): TemplateResult {
    this.#standing = { state: 'loading' };
    return drawSkeleton();
  }

  #header(): TemplateResult {
    const level = [1, 2, 3, 4, 5, 6].includes(this.headingLevel) ? this.headingLevel : 2;
    return html`
      <div class="header" part="header">
        <div>
          <div role="heading" aria-level=${level} class="title" tabindex="-1">${this.heading || this.text.orSource.title}</div>
          <p class="context muted">${this.context()}</p>
        </div>
        <slot name="actions"></slot>
      </div>
    `;
  }

  #draw({ query, onReset, view }: Pick<StateDrawing, 'query' | 'onReset' | 'view'>): TemplateResult {
    const drawing: StateDrawing = {
      standing: this.#standing,
      common: this.common,
      words: this.text.orSource,
      locale: this.text.locale,
      connection: this.connection,
      query,
      waitSeconds: this.#countdown.left(query.error),
      onRetry: this.#onRetry,
      onSignIn: this.#onSignIn,
      onReset,
      view,
      panel: () => this.#panels.draw((panels) => panels.draw(drawing), this.common),
    };
    return drawState(drawing);
  }

  #drawFailure(cause: unknown): TemplateResult {
    this.#fail(cause);
    return this.#draw({ query: NO_QUERY, onReset: undefined, view: () => nothing });
  }

  /** What the template engine itself refused leaves half a tree: the root is emptied and drawn anew, without templates where even they fail. */
  #startOver(cause: unknown): void {
    const failure = this.#drawFailure(cause);
    const root = this.renderRoot as ShadowRoot & { _$litPart$?: unknown };
    delete root._$litPart$;
    root.replaceChildren();
    try {
      render(html`<div class="root" part="root">${failure}</div>`, root, this.renderOptions);
    } catch {
      delete root._$litPart$;
      root.textContent = `${this.text.orSource.error} ${this.common.errorRender}`;
    }
  }

  #fail(cause: unknown): void {
    const error = cause instanceof GuichetError ? cause : new GuichetError('render', { retryable: true });
    const isNew = this.#standing.error?.kind !== error.kind;
    this.#standing = { state: 'error', reason: error.kind, error };
    if (isNew) this.report(error);
  }
}

const NO_QUERY: ReadableQuery = {
  data: undefined,
  error: undefined,
  isLoading: false,
  isSlow: false,
  isPrevious: false,
  isIdle: false,
  loadedAt: undefined,
  unreadableCount: 0,
};

/** Filters stay where rows may come back by changing them. */
const showsAbove = ({ state, reason }: Standing): boolean =>
  !['no-provider', 'signed-out', 'forbidden', 'idle'].includes(state) &&
  !(state === 'empty' && reason !== 'filtered-empty') &&
  !(state === 'error' && (reason === 'configuration' || reason === 'module-disabled'));
