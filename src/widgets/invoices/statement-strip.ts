import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceStatement } from '../../contract/index.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import type { CommonMessages } from '../../runtime/messages/index.ts';
import { amount } from '../../ui/amount.ts';
import type { InvoiceMessages } from './messages/index.ts';

export interface StatementOptions {
  readonly text: InvoiceMessages;
  readonly common: CommonMessages;
  readonly locale: string;
  readonly timeZone: string;
}

/** What is to be paid: one strip of three figures per currency, never added across currencies (INV-R6). */
export function statementStrip(statement: InvoiceStatement, options: StatementOptions): TemplateResult {
  const { text, locale, timeZone, common } = options;
  const money = (value: { amountMinor: number; currency: string }) => amount(value, { locale, unreadable: common.unreadableAmount });
  const { nextCollection } = statement;
  return html`
    <section class="statement" aria-label=${text.statement} part="statement">
      ${statement.byCurrency.map(
        ({ currency, due, overdue, counts }) => html`
          <dl class="figures" data-currency=${currency}>
            <div>
              <dt>${text.toPay}</dt>
              <dd>${money(due)}<span class="second">${text.invoiceCount(counts.due)}</span></dd>
            </div>
            <div class=${overdue.amountMinor > 0 ? 'alarming' : ''}>
              <dt>${text.ofWhichOverdue}</dt>
              <dd>${money(overdue)}<span class="second">${text.invoiceCount(counts.overdue)}</span></dd>
            </div>
            ${nextCollection?.amount.currency === currency
              ? html`<div>
                  <dt>${text.nextDebit}</dt>
                  <dd>${money(nextCollection.amount)}<span class="second">${formatDate(nextCollection.on, locale)}</span></dd>
                </div>`
              : nothing}
          </dl>
        `,
      )}
      <p class="as-of muted">${text.asOf(formatTime(statement.asOf, locale, timeZone))}</p>
    </section>
  `;
}
