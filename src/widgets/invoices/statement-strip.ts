import { css, html, nothing, type TemplateResult } from 'lit';
import type { InvoiceStatement } from '../../contract/index.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { amount } from '../../ui/amount.ts';
import type { Wording } from './invoice-words.ts';

/** What is to be paid: one strip of three figures per currency, never added across currencies (INV-R6). */
export function statementStrip(statement: InvoiceStatement, wording: Wording): TemplateResult {
  const { text, locale, timeZone, common } = wording;
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
            <div class=${overdue.amountMinor > 0 ? 'alarming' : 'nil'}>
              <dt>${text.ofWhichOverdue}</dt>
              <dd>${money(overdue)}<span class="second">${text.invoiceCount(counts.overdue)}</span></dd>
            </div>
            ${
              nextCollection?.amount.currency === currency
                ? html`<div>
                    <dt>${text.nextDebit}</dt>
                    <dd>${money(nextCollection.amount)}<span class="second">${formatDate(nextCollection.on, locale)}</span></dd>
                  </div>`
                : nothing
            }
          </dl>
        `,
      )}
      <p class="as-of muted">${text.asOf(formatTime(statement.asOf, locale, timeZone))}</p>
    </section>
  `;
}

export const statementStyles = css`
  .statement {
    display: flex;
    flex-wrap: wrap;
    gap: 12px calc(6 * var(--_space));
    padding-block: 12px;
    margin-block-end: calc(2 * var(--_space));
    border-block: 1px solid var(--_color-border);
    overflow: clip;
  }

  /* The line before the first currency of a row lies outside, where it is clipped. */
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(3 * var(--_space));
    padding-inline-start: calc(3 * var(--_space));
    margin-inline-start: calc(-3 * var(--_space) - 1px);
    border-inline-start: 1px solid var(--_color-border);
  }

  .as-of {
    align-self: end;
    margin-inline-start: auto;
    font-size: var(--_font-size-small);
  }

  .figures dt {
    font-size: var(--_font-size-small);
    color: var(--_color-text-muted);
  }

  .figures dd {
    font-size: var(--_font-size-figure);
    line-height: 28px;
    font-weight: var(--_font-weight-strong);
  }

  .figures + .figures dd {
    font-size: 16px;
  }

  .figures .second,
  .nil dd {
    font-weight: normal;
  }

  .nil dd {
    color: var(--_color-text-muted);
  }

  .alarming .amount {
    color: var(--_color-danger);
  }

  @container (inline-size < 600px) {
    .figures {
      flex: 1 0 100%;
      flex-direction: column;
      padding-inline-start: 0;
      margin-inline-start: 0;
      border-inline-start: 0;
    }

    .figures > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
    }

    .figures dd {
      margin-inline-start: auto;
      text-align: end;
    }

    .figures + .figures {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--_color-border);
    }

    .figures + .figures .second {
      display: none;
    }
  }
`;
