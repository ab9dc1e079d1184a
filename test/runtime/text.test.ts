import { expect } from '@open-wc/testing';
import { catalogue } from '../../src/i18n/catalogue.ts';
import { Text } from '../../src/runtime/text.ts';
import { FakeHost } from './fake-host.ts';

interface File {
  readonly messages: { readonly title: string };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A text in English, French and German whose files arrive when the test says so. */
function given(language: string) {
  const waiting: Record<string, { readonly resolve: (file: File) => void; readonly reject: (error: Error) => void }> = {};
  const asked: string[] = [];
  const load = (name: string) => () => {
    asked.push(name);
    return new Promise<File>((resolve, reject) => (waiting[name] = { resolve, reject }));
  };
  const host = new FakeHost();
  host.language = language;
  const text = new Text(host, catalogue({ title: 'Invoices' }, { fr: load('fr'), de: load('de') }));
  host.update();
  return {
    host,
    text,
    asked,
    async arrive(name: string, title: string) {
      waiting[name]?.resolve({ messages: { title } });
      await settle();
    },
    async lose(name: string) {
      waiting[name]?.reject(new TypeError('Failed to fetch'));
      await settle();
    },
    speak(next: string) {
      host.language = next;
      host.update();
    },
  };
}

describe('Text', () => {
  it('has the source language at once', () => {
    const { text, asked } = given('en');
    expect(text.current?.title).to.equal('Invoices');
    expect(asked).to.deep.equal([]);
  });

  it('has no words until the first language is there, then asks for an update', async () => {
    const { host, text, arrive } = given('fr');
    expect(text.current).to.equal(undefined);
    expect(text.orSource.title).to.equal('Invoices');
    expect(host.requests).to.equal(0);
    await arrive('fr', 'Factures');
    expect(text.current?.title).to.equal('Factures');
    expect(host.requests).to.equal(1);
  });

  it('F55 keeps the former words until the new are there', async () => {
    const { text, arrive, speak } = given('fr');
    await arrive('fr', 'Factures');
    speak('de');
    expect(text.current?.title).to.equal('Factures');
    await arrive('de', 'Rechnungen');
    expect(text.current?.title).to.equal('Rechnungen');
  });

  it('F55 shows the last of two languages, whichever arrives last', async () => {
    const { text, arrive, speak } = given('fr');
    speak('de');
    await arrive('de', 'Rechnungen');
    await arrive('fr', 'Factures');
    expect(text.current?.title).to.equal('Rechnungen');
  });

  it('F55 speaks the source language for a tag that no language answers', () => {
    for (const tag of ['fr_FR', '', 'xx', '💥', 'x'.repeat(5000)]) {
      const { text } = given(tag);
      expect(text.current?.title).to.equal('Invoices');
      expect(text.locale).to.equal('en');
    }
  });

  it('speaks the source language when a file cannot be loaded, and tries it again the next time', async () => {
    const { text, asked, arrive, lose, speak } = given('fr');
    await lose('fr');
    expect(text.current?.title).to.equal('Invoices');
    speak('en');
    speak('fr');
    await arrive('fr', 'Factures');
    expect(asked).to.deep.equal(['fr', 'fr']);
    expect(text.current?.title).to.equal('Factures');
  });

  it('writes dates and amounts in the language of the words shown, never in one that is on its way', async () => {
    const { text, arrive, speak } = given('fr');
    await arrive('fr', 'Factures');
    speak('en');
    expect([text.current?.title, text.locale]).to.deep.equal(['Invoices', 'en']);
    speak('de');
    expect([text.current?.title, text.locale]).to.deep.equal(['Invoices', 'en']);
    await arrive('de', 'Rechnungen');
    expect([text.current?.title, text.locale]).to.deep.equal(['Rechnungen', 'de']);
  });

  it('writes dates and amounts in the source language when the file of the words was lost', async () => {
    const { text, lose } = given('fr');
    await lose('fr');
    expect([text.current?.title, text.locale]).to.deep.equal(['Invoices', 'en']);
  });
});
