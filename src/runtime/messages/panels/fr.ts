import type { Messages } from '../../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';

export const messages = {
  retryIn: (seconds) => `Réessayer dans ${seconds} s`,
  errorServer: 'Le service ne répond pas pour le moment. Réessayez dans quelques instants.',
  errorContract: 'Le service a donné une réponse illisible. Réessayez ; si cela continue, transmettez la référence au support.',
  errorRequest: 'Le service a refusé cette demande. Modifiez les filtres ou revenez en arrière, puis réessayez.',
  errorReference: (reference) => `Référence pour le support : ${reference}`,
  rateLimit: (seconds) => `Trop de demandes. Nouvel essai possible dans ${seconds} s.`,
  rateLimitLater: 'Trop de demandes. Réessayez plus tard.',
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
} satisfies Messages<typeof en>;
