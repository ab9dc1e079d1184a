import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Unreadable } from '../../src/contract/page.ts';
import { type Column, table, type TableOptions } from '../../src/ui/table.ts';
import { tableStyles } from '../../src/ui/table.styles.ts';
import { clear, draw, isSeen, wordsOf } from './stage.ts';

interface Row {
  readonly name: string;
  readonly total: number;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Name', sort: 'name', card: 'title', cell: ({ name }) => name },
  { id: 'place', label: 'Place', card: 'detail', cell: () => 'Paris' },
  { id: 'tax', label: 'Tax', align: 'end', card: 'none', shownFrom: 1100, cell: () => '20 %' },
  { id: 'total', label: 'Total', sort: 'total', align: 'end', card: 'figure', cell: ({ total }) => html`<b>${total}</b>` },
];

const rows: readonly (Row | Unreadable)[] = [
  { name: 'a', total: 1 },
  { unreadable: true, id: 'inv_broken' },
  { unreadable: true, id: undefined },
  { name: 'b', total: 2 },
];

function given(changes: Partial<TableOptions<Row>> = {}, width = 1200) {
  const sorted: string[] = [];
  const options: TableOptions<Row> = {
    caption: 'Things',
    columns,
    rows,
    sort: '-total',
    onSort: (field) => sorted.push(field),
    unreadable: (id) => `cannot be read (${id ?? 'no id'})`,
    ...changes,
  };
  const drawn = draw(table(options), { styles: [tableStyles], width });
  return { ...drawn, sorted, redraw: (more: Partial<TableOptions<Row>>) => drawn.draw(table({ ...options, ...more })) };
}

/** The name of the column that a cell shows before its value. */
const labelOf = (cell: Element): string =>
  ['none', 'normal'].includes(getComputedStyle(cell, '::before').content) ? '' : (cell.getAttribute('data-label') ?? '');

describe('table', () => {
  afterEach(clear);

  it('has a caption and a header for each column', () => {
    const { find, all } = given();
    expect(wordsOf(find('caption'))).to.equal('Things');
    expect(all('th').map(wordsOf)).to.deep.equal(['Name', 'Place', 'Tax', 'Total']);
    expect(all('th').every((header) => header.getAttribute('scope') === 'col')).to.equal(true);
  });

  it('says the order at the one header that it is sorted by', () => {
    const { all, redraw } = given({ sort: '-total' });
    const orders = () => all('th').map((header) => header.getAttribute('aria-sort'));
    expect(orders()).to.deep.equal([null, null, null, 'descending']);
    redraw({ sort: 'name' });
    expect(orders()).to.deep.equal(['ascending', null, null, null]);
    redraw({ sort: 'something else' });
    expect(orders()).to.deep.equal([null, null, null, null]);
  });

  it('asks to sort by a press on a header that can be sorted by, and has no button at the others', () => {
    const { all, sorted } = given();
    expect(all('th').map((header) => header.querySelector('button') !== null)).to.deep.equal([true, false, false, true]);
    all('th button').forEach((button) => button.click());
    expect(sorted).to.deep.equal(['name', 'total']);
  });

  it('keeps its header buttons and their focus when rows and order change', () => {
    const { find, redraw, root } = given();
    const button = find('[data-field=total]');
    button.focus();
    redraw({ sort: 'total', rows: rows.slice(2), isBusy: true });
    expect(root.activeElement === button).to.equal(true);
  });

  it('F42 draws a row that cannot be read across all columns, in its place', () => {
    const { all } = given();
    expect(all('tr.unreadable td').map((cell) => [cell.getAttribute('colspan'), wordsOf(cell)])).to.deep.equal([
      ['4', 'cannot be read (inv_broken)'],
      ['4', 'cannot be read (no id)'],
    ]);
    expect(all('tbody tr').map(({ className }) => className)).to.deep.equal(['', 'unreadable', 'unreadable', '']);
  });

  it('is busy for assistive technology while other rows load', () => {
    const { find, redraw } = given();
    expect(find('table').hasAttribute('aria-busy')).to.equal(false);
    redraw({ isBusy: true });
    expect(find('table').getAttribute('aria-busy')).to.equal('true');
  });

  it('puts figures and their header at the same edge', () => {
    const { all } = given();
    const edges = all('th:nth-child(4) span, tbody td[data-column=total] b').map((element) =>
      Math.round(element.getBoundingClientRect().right),
    );
    expect(new Set(edges).size).to.equal(1);
  });

  it('leaves columns out where there is no room for them', () => {
    const tax = (width: number) => isSeen(given({}, width).find('[data-column=tax]'));
    expect([tax(1200), tax(1000), tax(320)]).to.deep.equal([true, false, false]);
  });

  it('hides names of columns in cells while there are headers', () => {
    const { all } = given();
    expect(new Set(all('tbody td').map(labelOf))).to.deep.equal(new Set(['']));
    expect(all('th').every(isSeen)).to.equal(true);
  });

  it('becomes cards at 320 px that are still a table for assistive technology', () => {
    const { find, all } = given({}, 320);
    expect(getComputedStyle(find('tbody tr')).display).to.equal('flex');
    expect(find('table').getAttribute('role')).to.equal('table');
    expect(all('tbody').map((body) => body.getAttribute('role'))).to.deep.equal(['rowgroup']);
    expect(all('tbody tr').every((row) => row.getAttribute('role') === 'row')).to.equal(true);
    expect(all('tbody td').every((cell) => cell.getAttribute('role') === 'cell')).to.equal(true);
    expect(all('th').some(isSeen)).to.equal(false);
  });

  it('names each figure and detail on a card, also for assistive technology', () => {
    const { all } = given({}, 320);
    const labels = all('tbody tr:first-child td').map(labelOf);
    expect(labels).to.deep.equal(['', 'Place', '', 'Total']);
  });

  it('shows an unreadable row whole on a card', () => {
    const { find } = given({}, 320);
    const row = find('.unreadable').getBoundingClientRect();
    expect(find('.unreadable td').getBoundingClientRect().width).to.be.greaterThan(row.width * 0.8);
  });
});
