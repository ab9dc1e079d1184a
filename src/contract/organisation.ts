import * as z from 'zod/mini';
import { family } from './operation.ts';
import { listQuery, page } from './page.ts';
import { Country, Id, Label, openEnum } from './values/text.ts';

const operation = family('organisation');

/** A company in law, the party that is billed (EN 16931 BT-44). */
export const LegalEntity = z.object({
  id: Id('len'),
  legalName: Label,
  country: Country,
  status: openEnum(['active', 'closed']),
});
export type LegalEntity = z.infer<typeof LegalEntity>;

export const listLegalEntities = operation('listLegalEntities', {
  method: 'GET',
  path: '/legal-entities',
  summary: 'The legal entities of the account, by name.',
  permission: 'account:read',
  query: listQuery(['legalName'], { clientId: Id('acc') }),
  response: page(LegalEntity),
  problems: ['not-your-client'],
});
