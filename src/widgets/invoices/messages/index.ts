import { catalogue } from '../../../i18n/catalogue.ts';
import { messages as en } from './en.ts';

export const invoiceMessages = catalogue(en, {
  fr: () => import('./fr.ts'),
  'fr-BE': () => import('./fr-BE.ts'),
});

export type InvoiceMessages = typeof invoiceMessages.source;
