import '../../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { Fault } from '../../../mocks/index.ts';
import { guardPage, until } from '../../suites/stage.ts';
import type { InvoicesDriver } from './invoices-driver.ts';
import { renderInvoices } from './render.ts';

type Row = Readonly<Record<string, unknown>>;

const LIST = 'listInvoices';

const calls = ({ shown }: InvoicesDriver): number => shown.backend.faults.calls[LIST] ?? 0;

const withPage = (change: (page: Row) => Row): Fault => ({
  kind: 'drift-body',
  change: (body) => ({ ...body, page: change(body['page'] as Row) }),
});

guardPage();

describe('<client-invoices> and pages that do not fit together', () => {
  it('F45 shows a row once that comes twice', async () => {
    const change: Fault = {
      kind: 'drift-body',
      change: ({ items, page }) => ({ items: [...(items as Row[]), ...(items as Row[])], page }),
    };
    const { numbers } = await renderInvoices();
    const driver = await renderInvoices({ arrange: ({ faults }) => faults.always(LIST, change) });
    expect(driver.numbers).to.deep.equal(numbers);
  });

  it('F45 stops at a cursor that comes back, and says « au moins »', async () => {
    let first: unknown;
    const driver = await renderInvoices({
      arrange: ({ faults }) =>
        faults.always(
          LIST,
          withPage((page) => ({ ...page, nextCursor: (first ??= page['nextCursor']) })),
        ),
    });
    await driver.press('next');
    expect(driver.range).to.match(/^26–50 sur au moins 50$/);
    const next = driver.root.querySelector('[data-action=next]');
    expect(next?.getAttribute('aria-disabled')).to.equal('true');
    const before = calls(driver);
    await driver.press('next');
    expect(calls(driver)).to.equal(before);
  });

  for (const total of [null, 3, 25]) {
    it(`F45 says « au moins » where the total (${total}) is not what the rows say`, async () => {
      const driver = await renderInvoices({
        arrange: ({ faults }) =>
          faults.always(
            LIST,
            withPage((page) => ({ ...page, total })),
          ),
      });
      expect(driver.range).to.equal('1–25 sur au moins 25');
      await driver.press('next');
      expect(driver.range).to.equal('26–50 sur au moins 50');
    });
  }

  it('F45 says « au moins » where more rows are promised than there are pages', async () => {
    const driver = await renderInvoices({
      arrange: ({ faults }) =>
        faults.always(
          LIST,
          withPage((page) => ({ ...page, nextCursor: null })),
        ),
    });
    expect(driver.range).to.equal('1–25 sur au moins 25');
  });

  it('F45 announces « au moins » after a filter too', async () => {
    const driver = await renderInvoices({
      arrange: ({ faults }) =>
        faults.always(
          LIST,
          withPage((page) => ({ ...page, total: null })),
        ),
    });
    await driver.press('filter-overdue');
    await until(() => /^Au moins \d+ résultats?$/.test(driver.announcement));
  });

  it('F45 starts again when the page shown has no rows any more', async () => {
    const driver = await renderInvoices();
    const { numbers, range } = driver;
    await driver.press('next');
    const gone: Fault = { kind: 'drift-body', change: ({ page }) => ({ items: [], page: { ...(page as Row), nextCursor: null } }) };
    driver.shown.backend.faults.script(LIST, [gone]);
    driver.shown.element.refresh();
    await until(() => driver.range === range);
    await driver.answered();
    expect(driver.numbers).to.deep.equal(numbers);
  });

  for (const code of ['cursor-expired', 'cursor-mismatch']) {
    const refused: Fault = { kind: 'status', status: 400, code };

    it(`F45 starts again when the cursor of the page shown is refused (${code})`, async () => {
      const driver = await renderInvoices();
      const { numbers, range } = driver;
      await driver.press('next');
      driver.shown.backend.faults.script(LIST, [refused]);
      driver.shown.element.refresh();
      await until(() => driver.range === range && driver.shown.element.state === 'ready');
      expect(driver.numbers).to.deep.equal(numbers);
    });

    it(`F45 starts again when the cursor of the next page is refused (${code})`, async () => {
      const driver = await renderInvoices();
      const { numbers, range } = driver;
      driver.shown.backend.faults.script(LIST, [refused]);
      await driver.press('next');
      await until(() => driver.shown.element.state === 'ready' && !driver.root.querySelector('[aria-busy]'));
      expect(driver.range).to.equal(range);
      expect(driver.numbers).to.deep.equal(numbers);
    });
  }
});
