import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../mocks/index.ts';
import { widgets } from '../scripts/entries.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const matches = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** What the doc block and the fields of a widget promise: slots, events, parts, attributes, operations. */
const promises = (source: string): readonly string[] => [
  ...matches(source, /^ \* @(?:slot|fires|csspart|cssprop) (\S+)/gm),
  ...matches(source, /attribute: '([a-z-]+)'/g),
  ...matches(source, /static readonly (?:needs|options) = \[([^\]]*)\]/g).flatMap((names) => names.split(', ').filter(Boolean)),
];

describe.each(widgets())('the docs of <$tag>', ({ tag, family, declares }) => {
  it('name every slot, event, part, attribute and operation', () => {
    const page = read(`stories/${family}/${tag}.mdx`);
    const base = read('src/runtime/widget-element.ts');
    const unnamed = [...promises(read(declares)), ...promises(base)].filter((name) => !page.includes(`\`${name}\``));
    expect(unnamed).toEqual([]);
  });

  it('have a story for every scenario', () => {
    const stories = read(`stories/${family}/${tag}.stories.ts`);
    const names = scenarios.filter((scenario) => scenario.tag === tag).map(({ name }) => name);
    expect(names.filter((name) => !stories.includes(`story('${name}')`))).toEqual([]);
  });
});

describe('each decision', () => {
  it.each(globSync('stories/decisions/*.mdx').sort())('has the four headings and a number: %s', (file) => {
    expect(matches(read(file), /^## (.+)$/gm)).toEqual(['Question', 'Choice', 'Reasons', 'Consequences']);
    expect(file).toMatch(/\/\d{4}-[a-z-]+\.mdx$/);
  });
});
