import type { Messages } from '../../../src/i18n/catalogue.ts';
import { messages as fr } from './fr.ts';
import type { source } from './source.ts';

export const messages = { ...fr, title: 'Factures (Belgique)' } satisfies Messages<typeof source>;
