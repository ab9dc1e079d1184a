import { civilDateIn } from '../../src/contract/index.ts';
import { randomFrom } from '../random.ts';
import type { StoreContent } from '../store.ts';
import { brumelleInvoices } from './invoices/brumelle.ts';
import { largeInvoices } from './invoices/large.ts';
import { ostrelinInvoices } from './invoices/ostrelin.ts';
import { aiguillageInvoices, partnerInvoices } from './invoices/others.ts';
import { ACCOUNTS, LEGAL_ENTITIES, PARTNER_ENTITIES } from './organisation.ts';
import { CONTACTS } from './people.ts';

/** How much there is: the demonstration, or a hundred thousand invoices for its first account. */
export type Size = 'demo' | 'large';

const LARGE_COUNT = 100_000;

/** What the store starts with on a day, the same for the same seed and day. */
export function demoContent(seed: number, now: number, size: Size): StoreContent {
  const today = civilDateIn('Europe/Paris', now);
  return {
    accounts: ACCOUNTS,
    contacts: CONTACTS,
    legalEntities: [...Object.values(LEGAL_ENTITIES), ...PARTNER_ENTITIES],
    invoices: () => {
      const random = randomFrom(seed);
      const ostrelin = ostrelinInvoices(today, random);
      const others = [...brumelleInvoices(today, random), ...aiguillageInvoices(today), ...partnerInvoices(today, random)];
      const more = size === 'large' ? largeInvoices(today, LARGE_COUNT - ostrelin.length, random) : [];
      return [...ostrelin, ...others, ...more];
    },
  };
}
