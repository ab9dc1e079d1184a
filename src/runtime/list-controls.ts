import { html, nothing, type TemplateResult } from 'lit';
import type { Operation } from '../contract/index.ts';
import { formatCount } from '../i18n/counts.ts';
import { select } from '../ui/fields.ts';
import { FilterBar } from '../ui/filter-bar.ts';
import { pager } from '../ui/pager.ts';
import { lineSkeleton } from '../ui/skeleton.ts';
import type { WidgetHost } from './host.ts';
import { type ListView, PAGE_SIZES } from './list-view.ts';
import type { CommonMessages } from './messages/index.ts';
import { type ListMessages, listMessages } from './messages/lists/index.ts';
import { SearchField } from './search-field.ts';
import { Text } from './text.ts';

/** A field that the server sorts by, and its name. */
export interface Sort {
  readonly sort: string;
  readonly label: string;
}

export interface FilterOptions {
  readonly common: CommonMessages;
  readonly searchLabel: string;
  readonly searchHint: string;
  /** The text that the list shown answers. */
  readonly searched: string | undefined;
  /** The fields beside the search. */
  readonly fields: unknown;
  /** What the list may be sorted by: offered as a choice where headers have no room. */
  readonly sorts: readonly Sort[];
  readonly onReset: () => void;
}

/** What a person reads a list with: search, filters, order and pages. */
export class ListControls<O extends Operation> {
  readonly #list: ListView<O>;
  readonly #text: Text<ListMessages>;
  readonly #search: SearchField;
  readonly #bar: FilterBar;

  constructor(host: WidgetHost, list: ListView<O>) {
    this.#list = list;
    this.#text = new Text(host, listMessages);
    this.#search = new SearchField(host, (q) => list.filter({ q } as unknown as Parameters<typeof list.filter>[0]));
    this.#bar = new FilterBar(host);
  }

  /** Forgets what was typed and not yet searched. */
  clear(): void {
    this.#search.clear();
  }

  /** The row of search and filters; in a narrow container a button and a dialog. */
  drawFilters({ common, searchLabel, searchHint, searched, fields, sorts, onReset }: FilterOptions): TemplateResult {
    const text = this.#text.current;
    if (!text) return lineSkeleton();
    return this.#bar.draw({
      words: { label: text.filters, open: text.filtersOpen, show: text.filtersShow, reset: common.filtersReset },
      first: this.#search.draw({ label: searchLabel, hint: searchHint, searched }),
      fields: html`${this.#bar.isNarrow ? this.#sortSelect(sorts, text) : ''}${fields}`,
      count: this.#list.filterCount,
      onReset,
    });
  }

  /** The pages under the rows. */
  drawPager(): unknown {
    const { current: text, locale } = this.#text;
    if (!text) return nothing;
    const { from, to, total, isTotalExact, hasNext, hasPrevious } = this.#list.position;
    const [first, last, count] = [from, to, total].map((n) => formatCount(n, locale)) as [string, string, string];
    return pager({
      range: (isTotalExact ? text.pageRange : text.pageRangeAtLeast)(first, last, count),
      label: text.pager,
      previous: text.pagePrevious,
      next: text.pageNext,
      noPrevious: hasPrevious ? undefined : text.pageNoPrevious,
      noNext: hasNext ? undefined : text.pageNoNext,
      sizeLabel: text.pageSize,
      size: this.#list.limit,
      sizes: PAGE_SIZES,
      onPrevious: () => this.#list.showPrevious(),
      onNext: () => this.#list.showNext(),
      onSize: (size) => this.#list.resize(size),
    });
  }

  #sortSelect(sorts: readonly Sort[], text: ListMessages): TemplateResult {
    return select({
      name: 'sort',
      label: text.sortBy,
      value: this.#list.sort,
      choices: sorts.flatMap(({ sort, label }) => [
        { value: `-${sort}`, label: `${label}, ${text.descending}` },
        { value: sort, label: `${label}, ${text.ascending}` },
      ]),
      onChange: (sort) => this.#list.sortAs(sort),
    });
  }
}
