import { html, nothing, type TemplateResult } from 'lit';
import { addDays, CATEGORIES, type LegalEntity, type listInvoices, PAYMENT_STATUSES, type QueryOf } from '../../contract/index.ts';
import { chip } from '../../ui/chip.ts';
import { dateField, type Choice, select } from '../../ui/fields.ts';
import { nameOr } from '../../ui/name.ts';
import { categoryLabel, paymentStatusLabel, type Wording } from './invoice-words.ts';

type Filters = Readonly<Partial<QueryOf<typeof listInvoices>>>;

export interface InvoiceFilterOptions {
  readonly wording: Wording;
  readonly filters: Filters;
  readonly entities: readonly LegalEntity[];
  readonly overdueCount: number | undefined;
  /** Whether the person asked for dates of their own. */
  readonly isOtherPeriod: boolean;
  readonly onFilter: (changes: Filters) => void;
  readonly onOtherPeriod: () => void;
}

const YEARS_BACK = 4;
const LAST_12_MONTHS_DAYS = 365;

/** The filters of the list beside its search field. */
export function invoiceFilters(options: InvoiceFilterOptions): TemplateResult {
  const { wording, filters, entities, onFilter, overdueCount } = options;
  const { text } = wording;
  return html`
    ${chip({
      label: text.filterOverdue(overdueCount),
      action: 'filter-overdue',
      isOn: filters.overdue === true,
      onPress: () => onFilter({ overdue: filters.overdue === true ? undefined : true }),
    })}
    ${periodSelect(options)}
    ${manySelect({
      name: 'category',
      label: text.filterCategory,
      codes: CATEGORIES,
      chosen: filters.category,
      nameOf: (code) => categoryLabel(code, wording),
      all: text.all,
      text,
      onChange: (category) => onFilter({ category }),
    })}
    ${manySelect({
      name: 'payment-status',
      label: text.filterStatus,
      codes: PAYMENT_STATUSES.filter((code) => code !== 'not_applicable'),
      chosen: filters.paymentStatus,
      nameOf: (code) => paymentStatusLabel(code, wording),
      all: text.allPayments,
      text,
      onChange: (paymentStatus) => onFilter({ paymentStatus }),
    })}
    ${
      entities.length > 1
        ? manySelect({
            name: 'entity',
            label: text.filterEntity,
            codes: entities.map(({ id }) => id),
            chosen: filters.legalEntityId,
            nameOf: (id) => nameOr(wording.common.blank, entities.find((entity) => entity.id === id)?.legalName ?? id),
            all: text.all,
            text,
            onChange: (legalEntityId) => onFilter({ legalEntityId }),
          })
        : nothing
    }
  `;
}

/** A choice of one among many where a host may have set several. */
function manySelect<Code extends string>(options: {
  readonly name: string;
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly string[] | undefined;
  readonly nameOf: (code: string) => string;
  readonly all: string;
  readonly text: Wording['text'];
  readonly onChange: (codes: Code[] | undefined) => void;
}): TemplateResult {
  const { chosen = [], codes, nameOf, all, text } = options;
  const isSeveral = chosen.length > 1;
  const choices: Choice[] = [
    { value: '', label: all },
    ...(isSeveral ? [{ value: 'several', label: text.several(chosen.length) }] : []),
    // What a host set beside the codes offered is named too.
    ...[...new Set<string>([...codes, ...chosen])].map((code) => ({ value: code, label: nameOf(code) })),
  ];
  return select({
    name: options.name,
    label: options.label,
    value: isSeveral ? 'several' : (chosen[0] ?? ''),
    choices,
    onChange: (value) => {
      const code = codes.find((candidate) => candidate === value);
      options.onChange(code === undefined ? undefined : [code]);
    },
  });
}

function periodSelect({ wording, filters, isOtherPeriod, onFilter, onOtherPeriod }: InvoiceFilterOptions): TemplateResult {
  const { text, today } = wording;
  const { issuedFrom: from, issuedTo: to } = filters;
  const years = today === undefined ? [] : Array.from({ length: YEARS_BACK }, (_, back) => String(Number(today.slice(0, 4)) - back));
  const shown = years.find((candidate) => from === `${candidate}-01-01` && to === `${candidate}-12-31`);
  const recently = today === undefined ? undefined : addDays(today, -LAST_12_MONTHS_DAYS);
  const isRecent = recently !== undefined && from === recently && to === undefined;
  const isOther = isOtherPeriod || ((from !== undefined || to !== undefined) && shown === undefined && !isRecent);
  return html`
    ${select({
      name: 'period',
      label: text.filterPeriod,
      value: isOther ? 'other' : isRecent ? 'recent' : (shown ?? ''),
      choices: [
        { value: '', label: text.anyPeriod },
        ...(recently === undefined ? [] : [{ value: 'recent', label: text.last12Months }]),
        ...years.map((value) => ({ value, label: value })),
        { value: 'other', label: text.otherPeriod },
      ],
      onChange: (value) => {
        if (value === 'other') onOtherPeriod();
        else if (value === 'recent') onFilter({ issuedFrom: recently, issuedTo: undefined });
        else
          onFilter(value ? { issuedFrom: `${value}-01-01`, issuedTo: `${value}-12-31` } : { issuedFrom: undefined, issuedTo: undefined });
      },
    })}
    ${
      isOther
        ? html`
            ${dateField({
              name: 'issued-from',
              label: text.filterFrom,
              value: from ?? '',
              onChange: (value) => onFilter({ issuedFrom: value || undefined }),
            })}
            ${dateField({
              name: 'issued-to',
              label: text.filterTo,
              value: to ?? '',
              onChange: (value) => onFilter({ issuedTo: value || undefined }),
            })}
          `
        : nothing
    }
  `;
}
