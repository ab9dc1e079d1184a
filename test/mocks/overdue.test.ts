import { describe, expect, it } from 'vitest';
import type { InvoiceStatement } from '../../src/contract/index.ts';
import {
  type AccountRecord,
  createBackend,
  type InvoiceFacts,
  type InvoiceRecord,
  type LegalEntityRecord,
  line,
  makeInvoice,
} from '../../mocks/index.ts';
import { LEGAL_ENTITIES } from '../../mocks/data/organisation.ts';
import { isOverdue } from '../../mocks/rules/invoice-state.ts';
import { allInvoices, ask, askInvoices, backendToday } from './ask.ts';
import { FakeClock } from '../fake-clock.ts';

const makeDue = (facts: Partial<InvoiceFacts> = {}): InvoiceRecord =>
  makeInvoice({
    number: 'F-DUE',
    issuedOn: '2026-10-23',
    dueOn: '2026-11-22',
    entity: LEGAL_ENTITIES.ostrelinIndustrie,
    lines: [line('a', '1', '100.00')],
    ...facts,
  });

describe('overdue', () => {
  it.each([
    ['due yesterday', '2026-11-23', {}, true],
    ['due today', '2026-11-22', {}, false],
    ['paid', '2026-12-01', { paid: 'all' }, false],
    ['partly paid', '2026-12-01', { paid: 100 }, true],
    ['disputed', '2026-12-01', { disputed: true }, false],
    ['being debited', '2026-12-01', { paymentStatus: 'processing' }, false],
    ['cancelled', '2026-12-01', { status: 'cancelled' }, false],
    ['without a due date', '2026-12-01', { dueOn: null }, false],
    ['a credit note', '2026-12-01', { documentType: 'credit_note', dueOn: '2026-11-01' }, false],
  ] as const)('INV-R4 what is %s on %s: %o gives %s', (_, today, facts, expected) => {
    expect(isOverdue(makeDue(facts), today)).toBe(expected);
  });

  it('INV-R4 the day changes at midnight in Europe/Paris, not in UTC', async () => {
    const clock = new FakeClock(Date.parse('2026-11-22T22:59:59Z'));
    const backend = createBackend({ clock });
    backend.insert('invoices', [makeDue()]);
    const find = async () => (await askInvoices(backend, '?q=F-DUE')).body.items[0];
    expect(await find()).toMatchObject({ overdue: false, daysOverdue: 0 });
    await clock.advance(1000);
    expect(await find()).toMatchObject({ overdue: true, daysOverdue: 1 });
    await clock.advance(11 * 86_400_000);
    expect(await find()).toMatchObject({ overdue: true, daysOverdue: 12 });
  });

  it('INV-R4 each of a partner’s clients has the day of its own zone', async () => {
    const backend = createBackend({ now: '2026-11-22T11:00:00Z' });
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'];
    const template = backend.db.accounts.get('acc_Galubret') as AccountRecord;
    backend.insert(
      'accounts',
      zones.map((timeZone, index) => ({ ...template, id: `acc_Zoned${index}0`, timeZone })),
    );
    backend.insert(
      'invoices',
      zones.map((_, index) => {
        const entity: LegalEntityRecord = {
          id: `len_Zoned${index}0`,
          accountId: `acc_Zoned${index}0`,
          legalName: 'Zone',
          country: 'FR',
          status: 'active',
        };
        return makeDue({ entity, number: `F-DUE-${index}` });
      }),
    );
    const { body } = await askInvoices(backend, '?q=F-DUE&sort=number', 'partner');
    expect(body.items.map(({ overdue, daysOverdue }) => [overdue, daysOverdue])).toEqual([
      [true, 1],
      [false, 0],
    ]);
    const statement = await ask<InvoiceStatement>(backend, '/invoices/statement?clientId=acc_Zoned00', 'partner');
    expect(statement.body.byCurrency[0]?.counts).toEqual({ due: 1, overdue: 1 });
  });

  it('INV-R5 a debit under way is not overdue, and says its day', async () => {
    const processing = (await allInvoices(backendToday())).filter(({ paymentStatus }) => paymentStatus === 'processing');
    expect(processing.map(({ overdue, collectionOn }) => [overdue, collectionOn])).toEqual([[false, '2026-11-27']]);
  });

  it('due today is not overdue in the demonstration', async () => {
    const dueToday = (await allInvoices(backendToday())).filter(
      ({ dueOn, amountDue }) => dueOn === '2026-11-22' && amountDue.amountMinor > 0,
    );
    expect(dueToday.map(({ overdue }) => overdue)).toEqual([false]);
  });
});
