import type { Messages } from '../../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';

export const messages = {
  title: '__Class__',
  error: 'Impossible d’afficher cette liste.',
  forbidden: 'Cette liste ne vous est pas accessible.',
  empty: 'Rien pour l’instant.',
  filteredEmpty: 'Rien ne correspond à ces filtres.',

  name: 'Nom',
  country: 'Pays',
} satisfies Messages<typeof en>;
