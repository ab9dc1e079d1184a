import { formatCount, plural } from '../../i18n/counts.ts';
import type { Messages } from '../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';

const counted = (n: number, one: string, other: string, many = `de ${other}`) =>
  `${formatCount(n, 'fr')} ${plural('fr', n, { one, many, other })}`;

export const messages = {
  loading: 'Chargement…',
  slow: 'C’est plus long que d’habitude…',
  retry: 'Réessayer',
  retryIn: (seconds) => `Réessayer dans ${seconds} s`,
  refresh: 'Actualiser',
  errorNetwork: 'Connexion impossible. Vérifiez votre accès à internet, puis réessayez.',
  errorServer: 'Le service ne répond pas pour le moment. Réessayez dans quelques instants.',
  errorContract: 'Le service a donné une réponse illisible. Réessayez ; si cela continue, transmettez la référence au support.',
  errorRequest: 'Le service a refusé cette demande. Modifiez les filtres ou revenez en arrière, puis réessayez.',
  errorRender: 'Cette partie n’a pas pu être affichée. Réessayez ; si cela continue, prévenez le support.',
  errorReference: (reference) => `Référence pour le support : ${reference}`,
  rateLimit: (seconds) => `Trop de demandes. Nouvel essai possible dans ${seconds} s.`,
  rateLimitLater: 'Trop de demandes. Réessayez plus tard.',
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
  forbiddenRight: (right) => `Il vous manque le droit « ${right} ».`,
  forbiddenAsk: 'Vous pouvez le demander à :',
  forbiddenAskUnknown: 'Demandez-le à la personne qui administre votre espace client.',
  rightAccountRead: 'Consulter la société',
  rightBillingRead: 'Consulter les factures',
  moduleOff: 'Ce module n’est pas activé pour votre société.',
  suspended: 'Compte suspendu : vous pouvez consulter, mais pas modifier.',
  signedOut: 'Votre session a expiré.',
  signIn: 'Se reconnecter',
  notFound: 'Cet élément n’existe plus ou ne vous est plus accessible.',
  noProvider: 'Composant non raccordé : placez-le dans <guichet-provider>.',
  unconfigured: (missing) => `Composant non raccordé : <guichet-provider> attend encore ${missing}.`,
  results: (n) => counted(n, 'résultat', 'résultats'),
  resultsAtLeast: (n) => `Au moins ${counted(n, 'résultat', 'résultats')}`,
  filters: 'Filtres',
  filtersOpen: (n) => (n > 0 ? `Filtres (${n})` : 'Filtres'),
  filtersShow: 'Voir les résultats',
  filtersReset: 'Réinitialiser les filtres',
  sortBy: 'Trier par',
  sorted: (column, direction) => `Tri : ${column}, ${direction}`,
  ascending: 'ordre croissant',
  descending: 'ordre décroissant',
  pager: 'Pages',
  pageRange: (from, to, total) => `${from}–${to} sur ${total}`,
  pageRangeAtLeast: (from, to, total) => `${from}–${to} sur au moins ${total}`,
  pagePrevious: 'Précédent',
  pageNext: 'Suivant',
  pageNoPrevious: 'Première page atteinte',
  pageNoNext: 'Dernière page atteinte',
  pageSize: 'Lignes par page',
} satisfies Messages<typeof en>;
