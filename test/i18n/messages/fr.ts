import { plural } from '../../../src/i18n/counts.ts';
import type { Messages } from '../../../src/i18n/catalogue.ts';
import type { source } from './source.ts';

export const messages = {
  title: 'Factures',
  results: (n) => `${n} ${plural('fr', n, { one: 'résultat', other: 'résultats' })}`,
} satisfies Messages<typeof source>;
