/** The words of the search, filters and pages of a list. */
export const messages = {
  filters: 'Filters',
  filtersOpen: (n: number) => (n > 0 ? `Filters (${n})` : 'Filters'),
  filtersShow: 'Show the results',
  sortBy: 'Sort by',
  ascending: 'ascending',
  descending: 'descending',
  pager: 'Pages',
  pageRange: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  pageRangeAtLeast: (from: string, to: string, total: string) => `${from}–${to} of at least ${total}`,
  pagePrevious: 'Previous',
  pageNext: 'Next',
  pageNoPrevious: 'This is the first page',
  pageNoNext: 'This is the last page',
  pageSize: 'Rows per page',
};
