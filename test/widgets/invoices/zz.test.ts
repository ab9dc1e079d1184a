import '../../../src/all.ts';
import { strike } from '../../suites/stage.ts';
import { renderInvoices } from './render.ts';
type Row = Readonly<Record<string, unknown>>;
const cases: Record<string, Row> = {
  number: { number: 'F'.repeat(35) },
  type: { documentType: 'D'.repeat(100) },
  status: { paymentStatus: 'p'.repeat(100), overdue: false },
  excl: { totalExclTax: { amountMinor: -Number.MAX_SAFE_INTEGER, currency: 'IDR' } },
  incl: { totalInclTax: { amountMinor: -Number.MAX_SAFE_INTEGER, currency: 'CLF' } },
  due: { amountDue: { amountMinor: -Number.MAX_SAFE_INTEGER, currency: 'EUR' }, paymentStatus: 'unpaid' },
  cur: { totalInclTax: { amountMinor: 1, currency: 'XXXXXXXXXX' } },
};
cases.amounts = { ...cases.excl, ...cases.incl, ...cases.due };
cases.amountsnumber = { ...cases.amounts, ...cases.number };
cases.all = Object.assign({}, ...Object.values(cases));
it('x', async function () {
  this.timeout(60000);
  for (const [k, c] of Object.entries(cases))
    for (const width of [320, 400, 620, 768, 940, 1110, 1280]) {
      const driver = await renderInvoices({
        width,
        arrange: ({ faults }) =>
          faults.always('listInvoices', {
            kind: 'drift-body',
            change: (b: any) => ({ ...b, items: b.items.map((r: any) => ({ ...r, ...c })) }),
          }),
      });
      const e = driver.shown.element;
      const r = driver.root.querySelector('.root')!;
      if (e.scrollWidth > e.clientWidth || r.scrollWidth > r.clientWidth) {
        const right = e.getBoundingClientRect().right;
        const bad = [...driver.root.querySelectorAll('*')]
          .filter((x) => x.getBoundingClientRect().right > right + 0.5)
          .slice(0, 6)
          .map((x) => `${x.localName}.${x.className}`);
        console.log(k, width, e.scrollWidth, r.scrollWidth, bad.join(' | '));
      }
      strike();
    }
});
