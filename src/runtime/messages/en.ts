import { formatCount } from '../../i18n/counts.ts';

const rows = (n: number) => `${formatCount(n, 'en')} ${n === 1 ? 'row' : 'rows'}`;

/** The words that every widget needs, drawn once by the runtime. */
export const messages = {
  slow: 'This is taking longer than usual…',
  retry: 'Try again',
  refresh: 'Refresh',
  errorNetwork: 'Could not connect. Check your internet access, then try again.',
  errorSection: 'This part could not be loaded.',
  errorRender: 'This part could not be displayed. Try again; if it goes on, tell the support.',
  offline: (time: string) => `Offline: data loaded at ${time}.`,
  stale: (time: string) => `Could not refresh. Data loaded at ${time}.`,
  partial: (n: number) => `${rows(n)} could not be read; the rest is shown.`,
  unreadableRow: 'This row could not be read.',
  unreadableRowOf: (id: string) => `This row could not be read (${id}).`,
  unreadableAmount: (currency: string) => `Unreadable amount (${currency})`,
  blank: '(no name)',
  other: (code: string) => `Other (${code})`,
  results: (n: number) => `${formatCount(n, 'en')} ${n === 1 ? 'result' : 'results'}`,
  resultsAtLeast: (n: number) => `At least ${formatCount(n, 'en')} ${n === 1 ? 'result' : 'results'}`,
  filtersReset: 'Reset filters',
};
