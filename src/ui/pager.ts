import { css, html, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { select } from './fields.ts';

export interface PagerOptions {
  /** The words that say which rows are shown, such as « 1 – 25 sur 63 ». */
  readonly range: string;
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  /** Why there is no such page, where there is none. */
  readonly noPrevious: string | undefined;
  readonly noNext: string | undefined;
  readonly sizeLabel: string;
  readonly size: number;
  readonly sizes: readonly number[];
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onSize: (size: number) => void;
}

/** The foot of a list that is read page by page. */
export const pager = (options: PagerOptions): TemplateResult => html`
  <nav class="pager" aria-label=${options.label} part="pager">
    <span class="pager-range amount">${options.range}</span>
    ${select({
      name: 'page-size',
      label: options.sizeLabel,
      value: String(options.size),
      choices: options.sizes.map((size) => ({ value: String(size), label: String(size) })),
      onChange: (value) => options.onSize(Number(value)),
    })}
    <span class="pager-steps">
      ${button({
        label: options.previous,
        action: 'previous',
        icon: 'previous',
        onPress: options.onPrevious,
        unavailable: options.noPrevious,
      })}
      ${button({ label: options.next, action: 'next', icon: 'next', onPress: options.onNext, unavailable: options.noNext })}
    </span>
  </nav>
`;

export const pagerStyles = css`
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }

  .pager-range {
    flex: 1;
  }

  .pager .field {
    grid-auto-flow: column;
    align-items: center;
    gap: 6px;
  }

  .pager-steps {
    display: inline-flex;
    gap: var(--_space);
  }

  .pager [data-action='next'] {
    flex-direction: row-reverse;
  }

  @container (inline-size < 600px) {
    .pager-steps {
      inline-size: 100%;
    }

    .pager-steps .button {
      flex: 1;
      min-block-size: 44px;
    }
  }

  @media print {
    .pager > :not(.pager-range) {
      display: none;
    }
  }
`;
