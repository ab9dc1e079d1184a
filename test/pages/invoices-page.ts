import type { Frame, Page } from 'puppeteer-core';
import type { ClientInvoices, WidgetState } from '../../src/index.ts';

/** `<client-invoices>` in a whole page, as a person uses it. Selectors live here; texts come with plain spaces. */
export class InvoicesPage {
  readonly #frame: Page | Frame;

  constructor(frame: Page | Frame) {
    this.#frame = frame;
  }

  /** Waits until the widget is in a state and what it loads on demand is there. */
  async reaches(state: WidgetState): Promise<void> {
    await this.#frame.waitForFunction((wanted) => document.querySelector('client-invoices')?.state === wanted, {}, state);
    await this.#ask((widget) => widget.updateComplete);
  }

  state(): Promise<WidgetState> {
    return this.#ask((widget) => widget.state);
  }

  /** All that can be read in the widget; where nothing could be drawn, its plain text. */
  text(): Promise<string> {
    return this.#read('.root', true);
  }

  numbers(): Promise<readonly string[]> {
    return this.#readAll('[data-column=number] .number bdi');
  }

  /** The texts of one column, without what is not shown here. */
  column(id: string): Promise<readonly string[]> {
    return this.#readAll(`[data-column=${id}]`);
  }

  range(): Promise<string> {
    return this.#read('.pager-range');
  }

  /** The amounts and counts of the strip: `EUR` to its texts. */
  statement(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.#ask((widget) =>
      Object.fromEntries(
        [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.figures') ?? [])].map((figures) => [
          figures.dataset['currency'] ?? '',
          [...figures.querySelectorAll('dd .amount, dd .second')].map((part) => part.textContent ?? ''),
        ]),
      ),
    );
  }

  elementCount(): Promise<number> {
    return this.#ask((widget) => widget.shadowRoot?.querySelectorAll('*').length ?? 0);
  }

  async press(action: string): Promise<void> {
    await this.#click(`[data-action=${action}]`);
  }

  async sortBy(field: string): Promise<void> {
    await this.#click(`[data-field=${field}]`);
  }

  async choose(name: string, value: string): Promise<void> {
    await this.#ask(
      (widget, [name, value]) => {
        const select = widget.shadowRoot?.querySelector<HTMLSelectElement>(`[name=${name}]`);
        if (!select) throw new Error(`No field ${name}`);
        select.value = value;
        select.dispatchEvent(new Event('change'));
      },
      [name, value] as const,
    );
    await this.#answered();
  }

  /** Types into the search field and presses Enter. */
  async search(text: string): Promise<void> {
    const field = await this.#frame.$('client-invoices >>> #search');
    if (!field) throw new Error('No search field');
    await field.type(text);
    await field.press('Enter');
    await this.#answered();
  }

  async #click(selector: string): Promise<void> {
    await this.#ask((widget, selector) => {
      const control = widget.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!control) throw new Error(`No control ${selector}`);
      control.click();
    }, selector);
    await this.#answered();
  }

  /** Waits until the rows shown are those asked for. */
  async #answered(): Promise<void> {
    await this.#ask((widget) => widget.updateComplete);
    await this.#frame.waitForFunction(() => !document.querySelector('client-invoices')?.shadowRoot?.querySelector('[aria-busy=true]'));
    await this.#ask((widget) => widget.updateComplete);
  }

  async #read(selector: string, orPlain = false): Promise<string> {
    const [text] = await this.#readAll(selector);
    return text ?? (orPlain ? this.#ask((widget) => (widget.shadowRoot ?? widget).textContent ?? '') : '');
  }

  #readAll(selector: string): Promise<readonly string[]> {
    return this.#ask(
      (widget, selector) =>
        [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => {
          const copy = found.cloneNode(true) as Element;
          copy.querySelectorAll('[class*=below-], [aria-hidden=true]').forEach((part) => part.remove());
          return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
      selector,
    );
  }

  async #ask<Result, Given>(ask: (widget: ClientInvoices, given: Given) => Result, given?: Given): Promise<Awaited<Result>> {
    const widget = await this.#frame.$('client-invoices');
    if (!widget) throw new Error('The page has no <client-invoices>');
    return await widget.evaluate(ask as never, given);
  }
}
