import { expect } from '@open-wc/testing';
import { GuichetError } from '../../src/client/errors.ts';
import { listInvoices, type PageInfo } from '../../src/contract/index.ts';
import { ListView } from '../../src/runtime/list-view.ts';
import { FakeHost } from './fake-host.ts';

/** What a list's query is to its view. */
class FakeQuery {
  data: { items: unknown[]; page: PageInfo } | undefined;
  error: GuichetError | undefined;
  isPrevious = false;

  answer(count: number, page: Partial<PageInfo> = {}): void {
    this.error = undefined;
    this.isPrevious = false;
    this.data = {
      items: Array.from({ length: count }, () => ({})),
      page: { nextCursor: null, prevCursor: null, limit: 25, total: null, ...page },
    };
  }

  fail(reason: string): void {
    this.error = new GuichetError('validation', { reason });
  }
}

function given(fixed: Record<string, unknown> = {}) {
  const host = new FakeHost();
  const query = new FakeQuery();
  const list = new ListView(host, listInvoices, { sort: '-issuedOn', fixed: () => fixed });
  list.follow(query);
  let changes = 0;
  host.element.addEventListener('view-change', () => (changes += 1));
  return { host, list, query, fixed, changes: () => changes };
}

const JUNK: readonly unknown[] = [
  undefined,
  null,
  0,
  'x',
  [],
  () => ({}),
  { sort: 'price' },
  { sort: 7, filters: 7 },
  { filters: [1, 2] },
  { filters: { overdue: 'yes', category: 'renewal', paymentStatus: ['late'], issuedFrom: '2026-02-30', q: 'x' } },
  { filters: { sort: 'number', limit: 3, cursor: 'c' } },
  { filters: JSON.parse('{"__proto__":{"overdue":true},"constructor":{"prototype":{}},"toString":1}') as unknown },
  { filters: { nope: 1, hasOwnProperty: 1 }, open: 'x' },
];

describe('ListView and its view', () => {
  for (const [index, junk] of JUNK.entries()) {
    it(`P10 leaves out what the contract does not know: junk ${index + 1}`, () => {
      const { list } = given();
      list.view = junk;
      expect(list.view).to.deep.equal({ sort: '-issuedOn', filters: {} });
      expect(list.isFiltered).to.equal(false);
      expect(({} as Record<string, unknown>)['overdue']).to.equal(undefined);
    });
  }

  it('keeps what fits beside what does not', () => {
    const { list } = given();
    list.view = { sort: 'number', filters: { overdue: true, q: 'x', category: ['renewal'] } };
    expect(list.view).to.deep.equal({ sort: 'number', filters: { overdue: true, category: ['renewal'] } });
  });

  it('puts the widget’s own filters into each query and never into the view', () => {
    const { list } = given({ clientId: 'acc_Tournebise' });
    list.filter({ overdue: true });
    expect(list.query).to.deep.equal({ clientId: 'acc_Tournebise', overdue: true, sort: '-issuedOn', limit: 25 });
    expect(list.view).to.deep.equal({ sort: '-issuedOn', filters: { overdue: true } });
  });

  it('lets no filter of a person’s take the place of the widget’s own', () => {
    const { list } = given({ clientId: 'acc_Tournebise' });
    list.view = { filters: { clientId: 'acc_Hellamarre' } };
    expect(list.query).to.deep.include({ clientId: 'acc_Tournebise' });
  });

  it('takes a filter off by undefined or an empty list, and all by a reset', () => {
    const { list } = given();
    list.filter({ overdue: true, category: ['renewal'], q: 'F-2026' });
    list.filter({ overdue: undefined, category: [] });
    expect(list.filters).to.deep.equal({ q: 'F-2026' });
    list.reset();
    expect(list.filters).to.deep.equal({});
  });

  it('sorts descending first, then the other way round, and by another field descending again', () => {
    const { list } = given();
    list.sortBy('amountDue');
    expect(list.sort).to.equal('-amountDue');
    list.sortBy('amountDue');
    expect(list.sort).to.equal('amountDue');
    list.sortBy('dueOn');
    expect(list.sort).to.equal('-dueOn');
    list.sortBy('price');
    expect(list.sort).to.equal('-issuedOn');
  });

  it('fires view-change for what a person does, never for what the host sets', () => {
    const { list, changes } = given();
    list.view = { filters: { overdue: true } };
    expect(changes()).to.equal(0);
    list.sortBy('dueOn');
    list.filter({ category: ['renewal'] });
    list.reset();
    expect(changes()).to.equal(3);
  });

  it('fires nothing and says nothing where all stays as it was', () => {
    const { host, list, query, changes } = given();
    query.answer(25);
    list.filter({ q: undefined });
    list.filter({ category: [] });
    list.sortAs('-issuedOn');
    list.reset();
    host.update();
    expect(changes()).to.equal(0);
    expect(host.announced).to.deep.equal([]);
  });
});

describe('ListView and its pages', () => {
  const cursors = { nextCursor: 'second', total: 60 };

  it('begins on the first page, without a cursor', () => {
    const { list, query } = given();
    expect(list.position).to.deep.equal({ from: 0, to: 0, total: 0, isTotalExact: false, hasPrevious: false, hasNext: false });
    query.answer(25, cursors);
    expect(list.query).to.not.have.property('cursor');
    expect(list.position).to.deep.equal({ from: 1, to: 25, total: 60, isTotalExact: true, hasPrevious: false, hasNext: true });
  });

  it('goes forth and back by the cursors it was given', () => {
    const { list, query } = given();
    query.answer(25, cursors);
    list.showNext();
    expect(list.query).to.deep.include({ cursor: 'second' });
    query.answer(25, { nextCursor: 'third', total: 60 });
    list.showNext();
    query.answer(10, { total: 60 });
    expect(list.query).to.deep.include({ cursor: 'third' });
    expect(list.position).to.deep.equal({ from: 51, to: 60, total: 60, isTotalExact: true, hasPrevious: true, hasNext: false });
    list.showNext();
    expect(list.query).to.deep.include({ cursor: 'third' });
    list.showPrevious();
    expect(list.query).to.deep.include({ cursor: 'second' });
    list.showPrevious();
    list.showPrevious();
    expect(list.query).to.not.have.property('cursor');
  });

  for (const [what, change] of Object.entries({
    'the order changes': (list: ListView<typeof listInvoices>) => list.sortBy('dueOn'),
    'a filter changes': (list: ListView<typeof listInvoices>) => list.filter({ overdue: true }),
    'the host sets another view': (list: ListView<typeof listInvoices>) => (list.view = { sort: 'number' }),
    'the size of a page changes': (list: ListView<typeof listInvoices>) => list.resize(50),
  })) {
    it(`starts again when ${what}`, () => {
      const { list, query } = given();
      query.answer(25, cursors);
      list.showNext();
      change(list);
      expect(list.query).to.not.have.property('cursor');
    });
  }

  it('starts again when the widget’s own filter changes', () => {
    const { list, query, fixed } = given({ clientId: 'acc_Tournebise' });
    query.answer(25, cursors);
    list.showNext();
    fixed['clientId'] = 'acc_Hellamarre';
    expect(list.query).to.not.have.property('cursor');
  });

  it('knows three sizes of a page, and takes the smallest for another', () => {
    const { list } = given();
    for (const [asked, got] of [
      [50, 50],
      [100, 100],
      [7, 25],
      [Number.NaN, 25],
    ] as const) {
      list.resize(asked);
      expect(list.limit).to.equal(got);
    }
  });

  for (const [what, page, total, isTotalExact] of [
    ['the total is unknown', { nextCursor: 'second', total: null }, 25, false],
    ['the total is less than what is shown', { nextCursor: null, total: 7 }, 25, false],
    ['the total leaves nothing for the next page', { nextCursor: 'second', total: 25 }, 25, false],
    ['the total promises a page that is not there', { nextCursor: null, total: 60 }, 25, false],
    ['all fits', { nextCursor: null, total: 25 }, 25, true],
  ] as const) {
    it(`F45 ${isTotalExact ? 'gives the total' : 'counts what it has seen'} when ${what}`, () => {
      const { list, query } = given();
      query.answer(25, page);
      const { position } = list;
      expect([position.total, position.isTotalExact]).to.deep.equal([total, isTotalExact]);
    });
  }

  it('F45 stops at a cursor that comes back', () => {
    const { list, query } = given();
    query.answer(25, cursors);
    list.showNext();
    query.answer(25, cursors);
    expect(list.position.hasNext).to.equal(false);
    list.showNext();
    expect(list.query).to.deep.include({ cursor: 'second' });
  });

  for (const reason of ['cursor-expired', 'cursor-mismatch']) {
    it(`F45 starts again when a cursor is refused (${reason}), also while former rows are shown`, () => {
      for (const isPrevious of [false, true]) {
        const { host, list, query } = given();
        query.answer(25, cursors);
        list.showNext();
        query.isPrevious = isPrevious;
        query.fail(reason);
        host.update();
        expect(list.query).to.not.have.property('cursor');
      }
    });
  }

  it('F45 starts again when the page shown has no rows any more, not while former rows are shown', () => {
    const { host, list, query } = given();
    query.answer(25, cursors);
    list.showNext();
    query.answer(0);
    query.isPrevious = true;
    host.update();
    expect(list.query).to.deep.include({ cursor: 'second' });
    query.isPrevious = false;
    host.update();
    expect(list.query).to.not.have.property('cursor');
  });

  it('stays on a page that fails for another reason', () => {
    const { host, list, query } = given();
    query.answer(25, cursors);
    list.showNext();
    query.fail('temporarily-unavailable');
    host.update();
    expect(list.query).to.deep.include({ cursor: 'second' });
  });

  it('says the count of results once, when those asked for are there', () => {
    const { host, list, query } = given();
    query.answer(25, cursors);
    host.update();
    expect(host.announced).to.deep.equal([]);
    list.filter({ overdue: true });
    query.isPrevious = true;
    host.update();
    expect(host.announced).to.deep.equal([]);
    query.answer(3, { total: 3 });
    host.update();
    host.update();
    expect(host.announced).to.deep.equal(['3 results']);
  });

  it('F45 says « at least » where the count is not exact', () => {
    const { host, list, query } = given();
    list.filter({ overdue: true });
    query.answer(25, { nextCursor: 'second', total: null });
    host.update();
    expect(host.announced).to.deep.equal(['At least 25 results']);
  });
});
