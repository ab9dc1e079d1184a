import type { Messages } from '../../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';

export const messages = {
  filters: 'Filtres',
  filtersOpen: (n) => (n > 0 ? `Filtres (${n})` : 'Filtres'),
  filtersShow: 'Voir les résultats',
  sortBy: 'Trier par',
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
