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
import { header } from '../ui/header.ts';
import { iconStyles } from '../ui/icon.ts';
import { name } from '../ui/name.ts';
import { skeletonStyles } from '../ui/skeleton.ts';
import { Connection } from './connection.ts';
import type { ConnectionState, Guichet } from './context.ts';
import { GuichetErrorEvent } from './events.ts';
import type { WidgetHost } from './host.ts';
import { Language } from './language.ts';
import { type CommonMessages, commonMessages } from './messages/index.ts';
import { Part } from './part.ts';
import type { Query } from './query.ts';
import {
  drawSection,
  drawSkeleton,
  drawState,
  NO_QUERY,
  readState,
  showsAbove,
  type StateDrawing,
  type StateWords,
  type WidgetState,
} from './states.ts';
import { StateReport } from './state-report.ts';
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
  readonly #panels = new Part(this, async () => {
    const { Panels } = await import('./panels.ts');
    return new Panels(this);
  });
  // What may be needed when the network is gone is fetched while it is there.
  readonly #report = new StateReport(this, () => void this.#panels.load());
  readonly #awaited = new Set<Promise<unknown>>();
  #announcement = '';

  /** The state of a closed list that the widget is in, also as `:state(…)`. */
  get state(): WidgetState {
    return this.#report.standing.state;
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
  get connection(): ConnectionState {
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
      const words = text(this.common);
      // The same words again are said again only when the text changes.
      this.#announcement = words === this.#announcement ? `${words}\u00a0` : words;
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
    return this.connection.session ? name(this.connection.session.account.name, this.common.blank) : nothing;
  }

  /** The primary read: decides the widget's state and draws every state but those that `view` draws. */
  protected frame<O extends Operation>(query: Query<O>, options: FrameOptions, view: (data: Loaded<O>) => unknown): unknown {
    const { above, isFiltered = false, onReset } = options;
    const standing = readState(this.#connection.presence, this.connection, query, isFiltered);
    this.#report.standing = standing;
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
    // Not the source language's for a moment: the title keeps its place until its words are there.
    const title = this.heading || (this.text.current?.title ?? '\u00a0');
    return html`
      <div class="root" tabindex="-1" part="root">
        ${this.withoutHeader ? nothing : header({ title, level: this.headingLevel, context: this.context() })}
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

  readonly #onRetry = (): void => {
    this.#report.focusWhenLoaded();
    this.refresh();
    this.requestUpdate();
  };

  readonly #onSignIn = (): void => {
    this.#report.focusWhenLoaded();
    void this.guichet?.signIn();
  };

  #waitForWords(): TemplateResult {
    this.#report.standing = { state: 'loading' };
    return drawSkeleton();
  }

  #draw({ query, onReset, view }: Pick<StateDrawing, 'query' | 'onReset' | 'view'>): TemplateResult {
    const drawing: StateDrawing = {
      standing: this.#report.standing,
      common: this.common,
      words: this.text.orSource,
      locale: this.text.locale,
      connection: this.connection,
      query,
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
    const isNew = this.#report.standing.error?.kind !== error.kind;
    this.#report.standing = { state: 'error', reason: error.kind, error };
    if (!isNew) return;
    // A fault of ours: its cause is for the console, the page is told its kind.
    if (error !== cause) console.error('guichet:', cause);
    this.report(error);
  }
}
