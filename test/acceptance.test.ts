import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The ids that the doc blocks of the widgets claim: `@acceptance S2-41 INV-R1`, on as many lines as they need. */
function claims(source: string): readonly string[] {
  const blocks = source.match(/@acceptance[^@]*?(?=@|\*\/)/g) ?? [];
  return blocks.flatMap((block) => block.match(/\b[A-Z]+\d*-R?\d+\b/g) ?? []);
}

/** The titles of the tests and suites of a file. */
const titles = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:it|test|describe)\b[^'"`\n]*?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , title = '']) => title);

const read = (pattern: string): readonly string[] => globSync(pattern).map((file) => readFileSync(file, 'utf8'));

describe('the ids that a widget claims', () => {
  it('each stand in the title of a test', () => {
    const shown = read('test/**/*.test.ts').flatMap(titles).join('\n');
    const unshown = [...new Set(read('src/widgets/**/*.ts').flatMap(claims))].filter((id) => !new RegExp(`\\b${id}\\b`).test(shown));
    expect(unshown).toEqual([]);
  });

  it('are read over several lines of a doc block', () => {
    expect(claims('/**\n * The list.\n * @acceptance S2-41 S2-42\n *   INV-R1\n * @fires x\n * INV-R9 */')).toEqual([
      'S2-41',
      'S2-42',
      'INV-R1',
    ]);
  });

  it('are found in titles of every form', () => {
    const source = "it('S2-41 sorts', f); test.each([1])('S2-42 pages', f); describe(`INV-R1`, f); const a = 'S0-05';";
    expect(titles(source).join()).toBe('S2-41 sorts,S2-42 pages,INV-R1');
  });
});
