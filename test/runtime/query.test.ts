import { expect } from '@open-wc/testing';
import { GuichetError } from '../../src/client/errors.ts';
import { listInvoices } from '../../src/contract/index.ts';
import { Query } from '../../src/runtime/query.ts';
import { FakeHost } from './fake-host.ts';

interface Arguments {
  readonly path?: { readonly id: string };
  readonly query?: { readonly sort: string };
}

/** An operation with a path and a query, for what a query does with each. */
const anyOperation = { ...listInvoices, path: '/invoices/:id' } as unknown as typeof listInvoices;

const page = (...ids: string[]) => ({
  items: ids.map((id) => ({ id })),
  page: { nextCursor: null, prevCursor: null, limit: 25, total: ids.length },
});

function given(args: Arguments = { query: { sort: 'number' } }) {
  const host = new FakeHost();
  const asked: { args: Arguments | undefined } = { args };
  const query = new Query(host, anyOperation, () => asked.args as never);
  host.update();
  const change = (next: Arguments | undefined) => {
    asked.args = next;
    host.update();
  };
  return { host, query, change, guichet: host.fake };
}

describe('Query', () => {
  it('asks for its arguments in the language of the place', () => {
    const { guichet } = given();
    expect(guichet.observations.map(({ operation: name, args }) => [name, args])).to.deep.equal([
      ['listInvoices', { query: { sort: 'number' }, language: 'en' }],
    ]);
  });

  it('asks nothing again while its arguments are equal', () => {
    const { guichet, change } = given({ query: { sort: 'number' } });
    change({ query: { sort: 'number' } });
    expect(guichet.observations).to.have.lengthOf(1);
  });

  it('asks anew when the language changes', () => {
    const { host, guichet } = given();
    host.language = 'fr';
    host.update();
    expect(guichet.observations).to.have.lengthOf(2);
    expect(guichet.observations[0]?.isStopped).to.equal(true);
  });

  it('is idle without arguments, and stops what it watched', () => {
    const { query, guichet, change } = given();
    guichet.last.answer({ data: page('a') });
    change(undefined);
    expect(query.isIdle).to.equal(true);
    expect(query.data).to.equal(undefined);
    expect(guichet.last.isStopped).to.equal(true);
  });

  it('keeps the former rows while a changed query loads, and says so', () => {
    const { query, guichet, change } = given();
    guichet.last.answer({ data: page('a'), loadedAt: 7 });
    change({ query: { sort: '-number' } });
    expect(query.data).to.deep.equal(page('a'));
    expect(query.isPrevious).to.equal(true);
    expect(query.loadedAt).to.equal(7);
    guichet.last.answer({ data: page('b'), loadedAt: 8 });
    expect(query.data).to.deep.equal(page('b'));
    expect(query.isPrevious).to.equal(false);
    expect(query.loadedAt).to.equal(8);
  });

  it('keeps the first rows over two quick changes', () => {
    const { query, guichet, change } = given();
    guichet.last.answer({ data: page('a') });
    change({ query: { sort: '-number' } });
    change({ query: { sort: 'dueOn' } });
    expect(query.data).to.deep.equal(page('a'));
  });

  it('F07 stops watching what is no longer asked', () => {
    const { guichet, change } = given();
    const [first] = guichet.observations;
    change({ query: { sort: '-number' } });
    expect(first?.isStopped).to.equal(true);
    expect(guichet.last.isStopped).to.equal(false);
  });

  it('F09 keeps nothing of another path', () => {
    const { query, guichet, change } = given({ path: { id: 'a' } });
    guichet.last.answer({ data: page('a') });
    change({ path: { id: 'b' } });
    expect(query.data).to.equal(undefined);
    expect(query.isPrevious).to.equal(false);
  });

  it('T24 keeps nothing of another session, even what it kept as former rows', () => {
    const { host, query, guichet, change } = given();
    guichet.last.answer({ data: page('a') });
    change({ query: { sort: '-number' } });
    host.epoch += 1;
    expect(query.data).to.equal(undefined);
    expect(query.isPrevious).to.equal(false);
  });

  it('keeps nothing of another provider', () => {
    const { host, query, guichet } = given();
    guichet.last.answer({ data: page('a') });
    host.guichet = new FakeHost().guichet;
    host.update();
    expect(query.data).to.equal(undefined);
    expect(guichet.last.isStopped).to.equal(true);
  });

  it('F01 is slow after three seconds of a load, not before, and no more when it has ended', async () => {
    const { query, guichet } = given();
    await guichet.clock.advance(2999);
    expect(query.isSlow).to.equal(false);
    await guichet.clock.advance(1);
    expect(query.isSlow).to.equal(true);
    guichet.last.answer({ data: page('a') });
    expect(query.isSlow).to.equal(false);
    expect(guichet.clock.pending).to.equal(0);
  });

  it('counts three seconds anew for a refresh', async () => {
    const { query, guichet } = given();
    await guichet.clock.advance(2000);
    guichet.last.answer({ data: page('a') });
    guichet.last.answer({ data: page('a'), isLoading: true });
    await guichet.clock.advance(2000);
    expect(query.isSlow).to.equal(false);
    await guichet.clock.advance(1000);
    expect(query.isSlow).to.equal(true);
  });

  it('F08 P5 stops its watch and its timer when the widget leaves, and watches again when it is back', () => {
    const { host, guichet } = given();
    host.disconnect();
    expect(guichet.last.isStopped).to.equal(true);
    expect(guichet.clock.pending).to.equal(0);
    host.update();
    expect(guichet.observations).to.have.lengthOf(2);
  });

  it('refreshes what it watches', () => {
    const { query, guichet } = given();
    query.refresh();
    expect(guichet.last.refreshes).to.equal(1);
  });

  it('P9 reports an error once, and the next one again', () => {
    const { host, guichet } = given();
    const error = new GuichetError('server');
    guichet.last.answer({ error });
    guichet.last.answer({ error, isLoading: true });
    expect(host.reported).to.deep.equal([error]);
    guichet.last.answer({ error: new GuichetError('server') });
    expect(host.reported).to.have.lengthOf(2);
  });

  it('F42 reports rows that cannot be read once per answer, by kind and operation alone', () => {
    const { host, query, guichet } = given();
    const data = { ...page('a'), items: [{ id: 'a' }, { unreadable: true, id: undefined }, { unreadable: true, id: 'b' }] };
    guichet.last.answer({ data });
    guichet.last.answer({ data, isLoading: true });
    expect(query.unreadableCount).to.equal(2);
    expect(host.reported.map(({ kind, reason, operation: name }) => [kind, reason, name])).to.deep.equal([
      ['contract', 'row', 'listInvoices'],
    ]);
  });
});
