import { plural } from '../../../src/i18n/counts.ts';

export const source = {
  title: 'Invoices',
  results: (n: number) => `${n} ${plural('en', n, { one: 'result', other: 'results' })}`,
};
