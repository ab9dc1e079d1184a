import { type CSSResult, html, type ReactiveController, type TemplateResult } from 'lit';
import { banner } from '../ui/banner.ts';
import { button } from '../ui/button.ts';
import { lineSkeleton } from '../ui/skeleton.ts';
import type { WidgetHost } from './host.ts';
import type { CommonMessages } from './messages/index.ts';

export interface PartContent {
  /** The sheets that the part brings with it. */
  readonly styles: readonly CSSResult[];
}

/** A part of a widget whose code and styles are loaded on demand, so that the rows need not wait for them. */
export class Part<Content extends PartContent> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #import: () => Promise<Content>;
  #content: Content | undefined;
  #load: Promise<void> | undefined;
  #hasFailed = false;

  constructor(host: WidgetHost, load: () => Promise<Content>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  /** The part, once it is there. */
  get current(): Content | undefined {
    return this.#content;
  }

  /** Loads the part unless that was begun; resolves when it is there or cannot be had. */
  load(): Promise<void> {
    this.#load ??= this.#start();
    return this.#load;
  }

  /** The part drawn by `view`, a skeleton while its code comes, or the reason why it did not. */
  draw(view: (content: Content) => unknown, common: CommonMessages): unknown {
    if (this.#content) return view(this.#content);
    void this.load();
    return this.#hasFailed ? this.#drawFailure(common) : lineSkeleton();
  }

  /** Lets `updateComplete` wait for a load that was begun. */
  hostUpdated(): void {
    if (this.#load && !this.#content && !this.#hasFailed) this.#host.await(this.#load);
  }

  async #start(): Promise<void> {
    try {
      const content = await this.#import();
      const root = this.#host.element.shadowRoot;
      const sheets = content.styles.flatMap(({ styleSheet }) => styleSheet ?? []);
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
      this.#content = content;
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  #drawFailure(common: CommonMessages): TemplateResult {
    const onRetry = () => {
      this.#hasFailed = false;
      this.#load = undefined;
      this.#host.requestUpdate();
    };
    const retry = button({ label: common.retry, action: 'load-part', look: 'quiet', onPress: onRetry });
    return html`${banner({ title: common.errorNetwork, actions: retry })}`;
  }
}
