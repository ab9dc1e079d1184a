import type { TemplateResult } from 'lit';
import type { listLegalEntities, Loaded } from '../../contract/index.ts';
import type { CommonMessages } from '../../runtime/messages/index.ts';
import { name } from '../../ui/name.ts';
import { table } from '../../ui/table.ts';
import type { Messages } from './messages/index.ts';

export interface RowOptions {
  readonly text: Messages;
  readonly common: CommonMessages;
  readonly sort: string;
  readonly onSort: (field: string) => void;
  readonly isBusy: boolean;
}

/** The rows of a page. */
export const rows = (page: Loaded<typeof listLegalEntities>, { text, common, ...options }: RowOptions): TemplateResult =>
  table({
    ...options,
    caption: text.title,
    columns: [
      { id: 'name', label: text.name, sort: 'legalName', card: 'title', cell: ({ legalName }) => name(legalName, common.blank) },
      { id: 'country', label: text.country, card: 'status', cell: ({ country }) => country },
    ],
    rows: page.items,
    unreadable: (id) => (id === undefined ? common.unreadableRow : common.unreadableRowOf(id)),
  });
