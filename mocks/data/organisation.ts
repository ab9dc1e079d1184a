import type { AccountRecord, LegalEntityRecord } from '../records.ts';

type AccountFacts = Pick<AccountRecord, 'id' | 'name'> & Partial<AccountRecord>;

const makeAccount = (facts: AccountFacts): AccountRecord => ({
  kind: 'client',
  parentId: null,
  status: 'active',
  timeZone: 'Europe/Paris',
  defaultCurrency: 'EUR',
  defaultLocale: 'fr',
  modules: ['billing'],
  ...facts,
});

const makeClient = (id: string, name: string): AccountRecord => makeAccount({ id, name, parentId: 'acc_Alticorde' });

/** The clients of the partner Alticorde Télécom. */
export const PARTNER_CLIENTS: readonly AccountRecord[] = [
  makeClient('acc_Tournebise', 'Menuiserie Tournebise'),
  makeClient('acc_GrandBief', 'Clinique vétérinaire du Grand Bief'),
  makeClient('acc_Hellamarre', 'Transports Hellamarre'),
  makeClient('acc_Orfeze', 'Cabinet Orfèze & Associés'),
  makeClient('acc_Papyrelle', 'Éditions Papyrelle'),
  makeClient('acc_TroisSillons', 'Coopérative des Trois Sillons'),
  makeClient('acc_Brisemer', 'Hôtels Brisemer'),
  makeClient('acc_Galubret', 'Imprimerie Galubret'),
  makeClient('acc_Montrevel', 'École de Montrevel-sur-Ombre'),
  makeClient('acc_Claridor', 'Réseau Claridor Optique'),
  makeClient('acc_Saulnoire', 'Fonderie Saulnoire'),
  makeClient('acc_AtelierEbene', 'L’Atelier d’Ébène'),
];

const BELGIUM = { timeZone: 'Europe/Brussels', defaultLocale: 'fr-BE' };

/** The accounts of the demonstration: fictitious, as every name here. */
export const ACCOUNTS: readonly AccountRecord[] = [
  makeAccount({ id: 'acc_Ostrelin', name: 'Groupe Ostrelin' }),
  makeAccount({ id: 'acc_Brumelle', name: 'Brumelle', ...BELGIUM }),
  makeAccount({ id: 'acc_Aiguillage', name: 'L’Aiguillage Coopératif', status: 'suspended' }),
  makeAccount({ id: 'acc_Menestrel', name: 'Ébénisterie Ménestrel & Fils' }),
  makeAccount({ id: 'acc_Alticorde', name: 'Alticorde Télécom', kind: 'partner' }),
  ...PARTNER_CLIENTS,
  makeAccount({ id: 'acc_Filandre', name: 'Filandre Réseaux', kind: 'partner', ...BELGIUM }),
  makeAccount({ id: 'acc_Grenaille', name: 'Boulangeries Grenaille', parentId: 'acc_Filandre', ...BELGIUM }),
];

const makeEntity = (id: string, accountId: string, legalName: string, country = 'FR'): LegalEntityRecord => ({
  id,
  accountId,
  legalName,
  country,
  status: 'active',
});

/** The legal entities that are billed. */
export const LEGAL_ENTITIES = {
  ostrelinIndustrie: makeEntity('len_OstrelinIndustrie', 'acc_Ostrelin', 'Ostrelin Industrie SAS'),
  ostrelinLogistique: makeEntity('len_OstrelinLogistique', 'acc_Ostrelin', 'Ostrelin Logistique SARL'),
  brumelleServices: makeEntity('len_BrumelleServices', 'acc_Brumelle', 'Brumelle Services SRL', 'BE'),
  brumelleVlaanderen: makeEntity('len_BrumelleVlaanderen', 'acc_Brumelle', 'Brumelle Vlaanderen BV', 'BE'),
  aiguillage: makeEntity('len_Aiguillage', 'acc_Aiguillage', 'L’Aiguillage Coopératif SCOP'),
  menestrel: makeEntity('len_Menestrel', 'acc_Menestrel', 'Ébénisterie Ménestrel & Fils'),
  grenaille: makeEntity('len_Grenaille', 'acc_Grenaille', 'Boulangeries Grenaille SRL', 'BE'),
} as const;

/** The only legal entity of each of Alticorde's clients. */
export const PARTNER_ENTITIES: readonly LegalEntityRecord[] = PARTNER_CLIENTS.map(({ id, name }) =>
  makeEntity(id.replace('acc_', 'len_'), id, name),
);
