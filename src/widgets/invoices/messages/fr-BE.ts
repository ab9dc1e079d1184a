import type { Messages } from '../../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';
import { messages as fr } from './fr.ts';

export const messages = {
  ...fr,
  table: 'Factures et notes de crédit',
  totalExclTax: 'Total HTVA',
  totalInclTax: 'Total TVAC',
  typeCreditNote: 'Note de crédit',
  statusProcessing: 'Paiement par domiciliation en cours',
  statusDebitPlanned: (date) => `Domiciliation prévue le ${date}`,
  nextDebit: 'Prochaine domiciliation',
} satisfies Messages<typeof en>;
