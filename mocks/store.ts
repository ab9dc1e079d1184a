import { AccountRecord, ContactRecord, InvoiceRecord, LegalEntityRecord } from './records.ts';
import { Table } from './table.ts';

/** The rows that a store starts with; invoices are made at their first use. */
export interface StoreContent {
  readonly accounts: readonly AccountRecord[];
  readonly legalEntities: readonly LegalEntityRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly invoices: () => readonly InvoiceRecord[];
}

/** The backend's tables. */
export const createStore = (content: StoreContent) => ({
  accounts: new Table<AccountRecord>(AccountRecord, () => content.accounts),
  legalEntities: new Table<LegalEntityRecord>(LegalEntityRecord, () => content.legalEntities),
  contacts: new Table<ContactRecord>(ContactRecord, () => content.contacts),
  invoices: new Table<InvoiceRecord>(InvoiceRecord, content.invoices),
});
export type Store = ReturnType<typeof createStore>;

/** The row of a table by the table's name. */
export interface Rows {
  accounts: AccountRecord;
  legalEntities: LegalEntityRecord;
  contacts: ContactRecord;
  invoices: InvoiceRecord;
}

/** One row that came in after the start. */
export interface Commit {
  readonly table: keyof Rows;
  readonly id: string;
  /** The moment, in the clock's milliseconds. */
  readonly at: number;
}
