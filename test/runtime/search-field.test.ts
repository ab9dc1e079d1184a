import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { SearchField } from '../../src/runtime/search-field.ts';
import { FakeHost } from './fake-host.ts';

function given(searched?: string) {
  const host = new FakeHost();
  const asked: (string | undefined)[] = [];
  const search = new SearchField(host, (text) => asked.push(text));
  const draw = (text?: string) => render(search.draw({ label: 'Search', hint: '', searched: text }), host.element);
  draw(searched);
  const field = host.element.querySelector('input') as HTMLInputElement;
  return {
    host,
    search,
    asked,
    field,
    draw,
    clock: host.fake.clock,
    type(text: string) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    },
    enter: () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })),
  };
}

describe('SearchField', () => {
  it('asks 300 ms after the last key, once', async () => {
    const { type, clock, asked } = given();
    type('F-2');
    await clock.advance(200);
    type('F-20');
    await clock.advance(299);
    expect(asked).to.deep.equal([]);
    await clock.advance(1);
    expect(asked).to.deep.equal(['F-20']);
    expect(clock.pending).to.equal(0);
  });

  it('asks at once with Enter, and not again after the pause', async () => {
    const { type, enter, clock, asked } = given();
    type('F-2026');
    enter();
    await clock.advance(1000);
    expect(asked).to.deep.equal(['F-2026']);
  });

  it('asks for everything while less than two characters stand there, spaces not counted', async () => {
    const { type, clock, asked } = given('F-2026');
    for (const text of ['', 'F', '   ', ' F ']) {
      type(text);
      await clock.advance(300);
    }
    expect(asked).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('P12 keeps what was typed over a drawing, until it is cleared', () => {
    const { type, draw, field, search } = given();
    type('F');
    draw('F-2026-0142');
    expect(field.value).to.equal('F');
    search.clear();
    draw('F-2026-0142');
    expect(field.value).to.equal('F-2026-0142');
  });

  it('P5 asks nothing once the widget has left the page', async () => {
    const { host, type, clock, asked } = given();
    type('F-2026');
    host.guichet = undefined;
    host.disconnect();
    expect(clock.pending).to.equal(0);
    await clock.advance(1000);
    expect(asked).to.deep.equal([]);
  });

  it('asks nothing by Enter in a field that nobody typed in', () => {
    const { enter, asked } = given('F-2026');
    enter();
    expect(asked).to.deep.equal([]);
  });
});
