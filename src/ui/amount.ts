import { html, type TemplateResult } from 'lit';
import type { Money } from '../contract/index.ts';
import { formatMoney } from '../i18n/money.ts';

export interface AmountOptions {
  readonly locale: string;
  /** -1 shows a credit note's positive amount as negative. */
  readonly sign?: 1 | -1;
  /** The words for a currency outside ISO 4217. */
  readonly unreadable: (currency: string) => string;
}

/** An amount on one line, or the words that say why it cannot be read. */
export function amount(money: Money, { locale, sign = 1, unreadable }: AmountOptions): TemplateResult {
  const text = formatMoney(money, locale, { sign });
  return text === undefined ? html`<span>${unreadable(money.currency)}</span>` : html`<span class="amount">${text}</span>`;
}
