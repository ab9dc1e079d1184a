import type { Shown } from '../../../stories/show-scenario.ts';
import { until } from '../../suites/stage.ts';

const clean = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `<client-invoices>` as a person uses it. Selectors live here; texts come with plain spaces. */
export class InvoicesDriver {
  readonly shown: Shown;

  constructor(shown: Shown) {
    this.shown = shown;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.shown.element;
    if (!shadowRoot) throw new Error('The widget has no root');
    return shadowRoot;
  }

  get text(): string {
    return clean(this.root.querySelector('.root')?.textContent);
  }

  get rows(): Element[] {
    return [...this.root.querySelectorAll('[part=row]')];
  }

  get numbers(): string[] {
    return this.rows.map((row) => clean(row.querySelector('.number bdi')?.textContent));
  }

  get headers(): string[] {
    return [...this.root.querySelectorAll('th')].map((header) => clean(header.textContent));
  }

  /** The texts of one column, without what is not shown here. */
  column(id: string): string[] {
    return this.rows.map((row) => {
      const cell = row.querySelector(`[data-column=${id}]`)?.cloneNode(true) as Element | undefined;
      cell?.querySelectorAll('[class*=below-], [aria-hidden=true]').forEach((part) => part.remove());
      return clean(cell?.textContent);
    });
  }

  /** One cell of the row with a number. */
  cell(number: string, id: string): string {
    return this.column(id)[this.numbers.indexOf(number)] ?? `no row ${number}`;
  }

  /** The figures of the strip by currency: name and value. */
  get statement(): Record<string, string[]> {
    const figures = [...this.root.querySelectorAll<HTMLElement>('.figures')];
    return Object.fromEntries(
      figures.map((list) => [
        list.dataset['currency'] ?? '',
        [...list.querySelectorAll('div')].map(
          (figure) => `${clean(figure.querySelector('dt')?.textContent)}: ${clean(figure.querySelector('dd .amount')?.textContent)}`,
        ),
      ]),
    );
  }

  get range(): string {
    return clean(this.root.querySelector('.pager-range')?.textContent);
  }

  get announcement(): string {
    return clean(this.root.querySelector('[role=status]')?.textContent);
  }

  async press(action: string): Promise<void> {
    this.root.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
    await this.answered();
  }

  async sortBy(field: string): Promise<void> {
    this.root.querySelector<HTMLElement>(`[data-field=${field}]`)?.click();
    await this.answered();
  }

  async choose(name: string, value: string): Promise<void> {
    const select = this.root.querySelector<HTMLSelectElement>(`[name=${name}]`);
    if (!select) throw new Error(`No field ${name}`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await this.answered();
  }

  async search(text: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>('#search');
    if (!field) throw new Error('No search field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await this.answered();
  }

  /** Waits until the rows shown are those asked for. */
  async answered(): Promise<void> {
    await this.shown.element.updateComplete;
    await until(() => !this.root.querySelector('[aria-busy]'));
    await this.shown.element.updateComplete;
  }
}
