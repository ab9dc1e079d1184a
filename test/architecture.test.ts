import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import configuration from '../.dependency-cruiser.cjs';
import { widgets } from '../scripts/entries.ts';

const LANGUAGES = ['en', 'fr', 'fr-BE'];

/** The rules that the files below some folders of a tree break. */
async function violations(baseDir: string, folders: readonly string[]): Promise<readonly { rule: string; from: string; to: string }[]> {
  const { forbidden, options } = configuration as { forbidden: []; options: ICruiseOptions };
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** The names of the rules that a tree of these files breaks. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const broken = await violations(folder, [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]);
    return [...new Set(broken.map(({ rule }) => rule))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the imports', () => {
  it('go in the directions of the design', async () => {
    const folders = ['src', 'mocks', 'stories'].filter((folder) => existsSync(folder));
    expect(await violations(process.cwd(), folders)).toEqual([]);
  });

  const source = 'export const a = 1;';
  const imports = (path: string): string => `import { a } from '${path}';\nexport const b = a;`;
  const cases: readonly (readonly [broken: string, rule: string, files: Readonly<Record<string, string>>])[] = [
    ['the contract knows the client', 'contract-imports', { 'src/contract/x.ts': imports('../client/a.ts'), 'src/client/a.ts': source }],
    ['the router knows the client', 'router-imports', { 'src/router/x.ts': imports('../client/a.ts'), 'src/client/a.ts': source }],
    ['the client knows the runtime', 'client-imports', { 'src/client/x.ts': imports('../runtime/a.ts'), 'src/runtime/a.ts': source }],
    ['ui knows the runtime', 'ui-imports', { 'src/ui/x.ts': imports('../runtime/a.ts'), 'src/runtime/a.ts': source }],
    ['the runtime knows a widget', 'runtime-imports', { 'src/runtime/x.ts': imports('../widgets/i/a.ts'), 'src/widgets/i/a.ts': source }],
    ['a widget knows the cache', 'widgets-imports', { 'src/widgets/i/x.ts': imports('../../client/a.ts'), 'src/client/a.ts': source }],
    ['a widget knows another family', 'widgets-own-family', { 'src/widgets/i/x.ts': imports('../t/a.ts'), 'src/widgets/t/a.ts': source }],
    ['what ships knows the mocks', 'ui-imports', { 'src/ui/x.ts': imports('../../mocks/a.ts'), 'mocks/a.ts': source }],
    ['the mocks know the client', 'mocks-imports', { 'mocks/x.ts': imports('../src/client/a.ts'), 'src/client/a.ts': source }],
    [
      'a handler knows its transport',
      'handlers-without-transport',
      { 'mocks/handlers/x.ts': imports('../transports/a.ts'), 'mocks/transports/a.ts': source },
    ],
    ['MSW is imported elsewhere', 'msw-in-worker-only', { 'mocks/x.ts': "import 'msw';" }],
    ['node:http is imported elsewhere', 'http-in-http-only', { 'mocks/x.ts': "import 'node:http';" }],
    ['what ships needs Node', 'no-node-in-src', { 'src/ui/x.ts': "import 'node:fs';" }],
    ['the contract uses Lit', 'packages-of-contract-router-client', { 'src/contract/x.ts': "import 'lit';" }],
    [
      'types go in a circle',
      'no-circles',
      {
        'src/ui/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
        'src/ui/b.ts': "import type { A } from './a.ts';\nexport type B = A;",
      },
    ],
    ['an import leads nowhere', 'resolvable', { 'src/ui/x.ts': "import './nowhere.ts';" }],
  ];
  it.each(cases)('are refused where %s', async (_, rule, files) => {
    expect(await rulesBrokenBy(files)).toContain(rule);
  });

  it('are allowed where a widget knows errors, ui, runtime, contract and its own family', async () => {
    const files = {
      'src/widgets/i/x.ts':
        "import '../../client/errors.ts';\nimport '../../ui/a.ts';\nimport '../../runtime/a.ts';\nimport '../../contract/a.ts';\nimport './y.ts';",
      'src/widgets/i/y.ts': source,
      'src/client/errors.ts': source,
      'src/ui/a.ts': source,
      'src/runtime/a.ts': source,
      'src/contract/a.ts': source,
    };
    expect(await rulesBrokenBy(files)).toEqual([]);
  });
});

describe('the files', () => {
  it('have names that say what they hold', () => {
    const vague = /^(utils?|helpers?|common|misc|types)$/;
    const named = globSync('{src,mocks,test,stories,scripts}/**/*').filter((file) => vague.test(basename(file).replace(/\..*$/, '')));
    expect(named).toEqual([]);
  });

  it('of a family stand in every room', () => {
    const rooms = (family: string): readonly string[] => [
      `src/contract/${family}.ts`,
      `mocks/handlers/${family}.ts`,
      `mocks/scenarios/${family}.ts`,
      ...LANGUAGES.map((language) => `src/widgets/${family}/messages/${language}.ts`),
    ];
    // A file that outgrew 250 lines is a folder of its name.
    const exists = (file: string): boolean => existsSync(file) || existsSync(file.replace(/\.ts$/, '/index.ts'));
    const missing = [...new Set(widgets().map(({ family }) => family))].flatMap(rooms).filter((file) => !exists(file));
    expect(missing).toEqual([]);
  });

  it('of a widget are its class, its definition, stories, tests and a docs page', () => {
    const missing = widgets()
      .flatMap(({ tag, family, declares }) => [
        declares,
        `stories/${family}/${tag}.stories.ts`,
        `stories/${family}/${tag}.mdx`,
        `test/widgets/${family}/${tag}.test.ts`,
      ])
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it('of the scenarios show every widget', () => {
    const scenarios = globSync('mocks/scenarios/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(widgets().filter(({ tag }) => !scenarios.includes(`'${tag}'`))).toEqual([]);
  });

  it('register every widget in all.ts', () => {
    const all = widgets().length > 0 ? readFileSync('src/all.ts', 'utf8') : '';
    expect(widgets().filter(({ tag, family }) => !all.includes(`./widgets/${family}/${tag}.define.ts`))).toEqual([]);
  });
});
