import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../contract/index.ts';
import { formatMoney } from '../i18n/money.ts';

export interface AmountOptions {
  readonly locale: string;
  /** -1 shows a credit note's positive amount as negative. */
  readonly sign?: 1 | -1;
  readonly emphasis?: 'strong' | 'muted';
  /** The words for a currency outside ISO 4217. */
  readonly unreadable: (currency: string) => string;
}

/** An amount on one line, or the words that say why it cannot be read. */
export function amount(money: Money, { locale, sign = 1, emphasis, unreadable }: AmountOptions): TemplateResult {
  const text = formatMoney(money, locale, { sign });
  return text === undefined
    ? html`<span class=${emphasis ?? nothing}>${unreadable(money.currency)}</span>`
    : html`<span class=${emphasis ? `amount ${emphasis}` : 'amount'}>${text}</span>`;
}
