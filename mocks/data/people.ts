import type { ContactRecord, Role } from '../records.ts';

/** The names of the people that a demonstration or a test may sign in as. */
export const PERSONA_NAMES = [
  'admin',
  'billing',
  'tickets',
  'untrained',
  'privacy',
  'viewer',
  'former',
  'admin-be',
  'admin-nl',
  'suspended',
  'newcomer',
  'partner',
  'partner-none',
  'partner-request',
  'partner-be',
] as const;
export type PersonaName = (typeof PERSONA_NAMES)[number];

/** Somebody to sign in as, and what they may do. */
export interface Persona extends Pick<ContactRecord, 'accountId' | 'displayName' | 'role' | 'locale'> {
  readonly name: PersonaName;
  readonly contactId: string;
  /** What they may do, one sentence for the documents. */
  readonly may: string;
}

const makeContact = (
  key: string,
  displayName: string,
  accountId: string,
  role: Role,
  { domain, locale = 'fr', access = 'active' }: { domain: string; locale?: string; access?: ContactRecord['access'] },
): ContactRecord => ({
  id: `con_${key}`,
  accountId,
  displayName,
  email: `${key.toLowerCase()}@${domain}.example`,
  role,
  locale,
  access,
});

const ostrelin = { domain: 'ostrelin' };
const brumelle = { domain: 'brumelle' };
const alticorde = { domain: 'alticorde' };

const PEOPLE: Readonly<Record<PersonaName, { readonly contact: ContactRecord; readonly may: string }>> = {
  admin: {
    contact: makeContact('Ferrandelle', 'Maud Ferrandelle', 'acc_Ostrelin', 'admin', ostrelin),
    may: 'Reads the account, its legal entities and all its invoices; is named to colleagues who lack a right.',
  },
  billing: {
    contact: makeContact('Saintorens', 'Loïc Saintorens', 'acc_Ostrelin', 'billing_manager', ostrelin),
    may: 'Reads the account, its legal entities and all its invoices.',
  },
  tickets: {
    contact: makeContact('Berthamont', 'Inès Berthamont', 'acc_Ostrelin', 'support_and_billing', ostrelin),
    may: 'Reads tickets and invoices only.',
  },
  untrained: {
    contact: makeContact('Albrizelle', 'Côme d’Albrizelle', 'acc_Ostrelin', 'admin', ostrelin),
    may: 'An administrator not trained yet: reads invoices as any other.',
  },
  privacy: {
    contact: makeContact('Vaubrune', 'Bérénice Vaubrune', 'acc_Ostrelin', 'privacy_self', ostrelin),
    may: 'Registered by herself: sees her own data only, no invoice.',
  },
  viewer: {
    contact: makeContact('Tessandre', 'Anouk Tessandre', 'acc_Ostrelin', 'viewer', ostrelin),
    may: 'Reads everything of the account, changes nothing.',
  },
  former: {
    contact: makeContact('Linchampt', 'Octave Linchampt', 'acc_Ostrelin', 'viewer', { ...ostrelin, access: 'ended' }),
    may: 'Has left: every call is refused (401).',
  },
  'admin-be': {
    contact: makeContact('Pireaumont', 'Gaëlle Pireaumont', 'acc_Brumelle', 'admin', { ...brumelle, locale: 'fr-BE' }),
    may: 'Reads the Belgian account in French.',
  },
  'admin-nl': {
    contact: makeContact('Oosterlaer', 'Wannes Oosterlaer', 'acc_Brumelle', 'admin', { ...brumelle, locale: 'nl-BE' }),
    may: 'Reads the Belgian account in Dutch.',
  },
  suspended: {
    contact: makeContact('Maincelot', 'Théodora Maincelot', 'acc_Aiguillage', 'admin', { domain: 'aiguillage' }),
    may: 'Reads the invoices of a suspended account.',
  },
  newcomer: {
    contact: makeContact('Menestrel', 'Ferréol Ménestrel', 'acc_Menestrel', 'admin', { domain: 'menestrel' }),
    may: 'Reads an account opened this month: no invoice yet.',
  },
  partner: {
    contact: makeContact('Kerdrenan', 'Salomé Kerdrénan', 'acc_Alticorde', 'partner_finance', alticorde),
    may: 'Finance role: reads the invoices of all of Alticorde’s clients, or acts for one of them.',
  },
  'partner-none': {
    contact: makeContact('Corberand', 'Malik Corbérand', 'acc_Alticorde', 'partner_member', alticorde),
    may: 'Has no role at the partner: reads the account, no invoice.',
  },
  'partner-request': {
    contact: makeContact('Rouvrelle', 'Élise Rouvrelle', 'acc_Tournebise', 'requester', { domain: 'tournebise' }),
    may: 'Works at a partner’s client: may only ask for changes, reads no invoice.',
  },
  'partner-be': {
    contact: makeContact('Brusseroy', 'Maëlle Brusseroy', 'acc_Filandre', 'partner_finance', { domain: 'filandre', locale: 'fr-BE' }),
    may: 'Finance role at the Belgian partner: reads the invoices of its client.',
  },
};

/** Those who administer an account where no persona does. */
const OTHER_ADMINS: readonly ContactRecord[] = [
  makeContact('Quilgars', 'Rozenn Quilgars', 'acc_Alticorde', 'admin', alticorde),
  makeContact('Tournebise', 'Gaspard Tournebise', 'acc_Tournebise', 'admin', { domain: 'tournebise' }),
];

export const CONTACTS: readonly ContactRecord[] = [...Object.values(PEOPLE).map(({ contact }) => contact), ...OTHER_ADMINS];

/** Everybody to sign in as, by name. */
export const personas: Readonly<Record<PersonaName, Persona>> = Object.freeze(
  Object.fromEntries(
    PERSONA_NAMES.map((name) => {
      const { contact, may } = PEOPLE[name];
      const { id: contactId, accountId, displayName, role, locale } = contact;
      return [name, Object.freeze({ name, contactId, accountId, displayName, role, locale, may })];
    }),
  ) as Record<PersonaName, Persona>,
);
