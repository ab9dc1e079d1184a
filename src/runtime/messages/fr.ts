import { formatCount, plural } from '../../i18n/counts.ts';
import type { Messages } from '../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';

const counted = (n: number, one: string, other: string, many = `de ${other}`) =>
  `${formatCount(n, 'fr')} ${plural('fr', n, { one, many, other })}`;

export const messages = {
  slow: 'C’est plus long que d’habitude…',
  retry: 'Réessayer',
  refresh: 'Actualiser',
  errorNetwork: 'Connexion impossible. Vérifiez votre accès à internet, puis réessayez.',
  errorSection: 'Cette partie n’a pas pu être chargée.',
  errorRender: 'Cette partie n’a pas pu être affichée. Réessayez ; si cela continue, prévenez le support.',
  offline: (time) => `Hors ligne : données chargées à ${time}.`,
  stale: (time) => `Actualisation impossible. Données chargées à ${time}.`,
  partial: (n) =>
    n < 2
      ? `${counted(n, 'ligne', 'lignes')} n’a pas pu être lue ; le reste est affiché.`
      : `${counted(n, 'ligne', 'lignes')} n’ont pas pu être lues ; le reste est affiché.`,
  unreadableRow: 'Cette ligne n’a pas pu être lue.',
  unreadableRowOf: (id) => `Cette ligne n’a pas pu être lue (${id}).`,
  unreadableAmount: (currency) => `Montant illisible (${currency})`,
  blank: '(sans nom)',
  other: (code) => `Autre (${code})`,
  results: (n) => counted(n, 'résultat', 'résultats'),
  resultsAtLeast: (n) => `Au moins ${counted(n, 'résultat', 'résultats')}`,
  filtersReset: 'Réinitialiser les filtres',
} satisfies Messages<typeof en>;
