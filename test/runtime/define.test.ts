import { expect } from '@open-wc/testing';
import { define, VERSION } from '../../src/runtime/define.ts';

let made = 0;
const freshTag = () => `guichet-test-${(made += 1)}`;

const makeElement = (tag = freshTag()) =>
  class extends HTMLElement {
    static readonly tag = tag;
  };

/** What another build of the library, of a version, has on this page. */
function defineElsewhere(tag: string, version: string): void {
  const element = makeElement(tag);
  customElements.define(tag, element);
  const owners = (customElements as unknown as Record<symbol, Map<CustomElementConstructor, string>>)[Symbol.for('guichet/definitions/v1')];
  owners?.set(element, version);
}

describe('define', () => {
  const original = console.warn;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => void warnings.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = original;
  });

  it('registers an element under its tag', () => {
    const element = makeElement();
    define(element);
    expect(customElements.get(element.tag) === element).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('P2 F63 is silent and changes nothing when the same element comes again, or the same version from another build', () => {
    const element = makeElement();
    define(element);
    define(element);
    define(makeElement(element.tag));
    expect(customElements.get(element.tag) === element).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('F63 leaves a tag to the code that had it first, and says so once', () => {
    const tag = freshTag();
    const foreign = class extends HTMLElement {};
    customElements.define(tag, foreign);
    define(makeElement(tag));
    define(makeElement(tag));
    expect(customElements.get(tag) === foreign).to.equal(true);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain(`<${tag}>`).and.contain('other code').and.contain(VERSION);
  });

  it('F63 leaves a tag to another major version, and names both once', () => {
    const tag = freshTag();
    defineElsewhere(tag, '7.2.1');
    define(makeElement(tag));
    define(makeElement(tag));
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('7.2.1').and.contain(VERSION);
  });

  it('F63 leaves a tag to another version of the same major, silently', () => {
    const tag = freshTag();
    defineElsewhere(tag, VERSION.replace(/\d+$/, '99'));
    define(makeElement(tag));
    expect(warnings).to.deep.equal([]);
  });

  it('registers an element under another name, also beside its own', () => {
    const element = makeElement();
    const [name, other] = [freshTag(), freshTag()];
    define(element, { as: name });
    define(element);
    define(element, { as: other });
    expect(document.createElement(name) instanceof element).to.equal(true);
    expect(document.createElement(element.tag) instanceof element).to.equal(true);
    expect(document.createElement(other) instanceof element).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });
});
