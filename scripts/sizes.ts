// The bytes of what a page loads, compressed (gzip 9), against `scripts/budgets.json`: sizes.ts [--write] also writes the table for the docs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { cdnFiles, entries, widgets } from './entries.ts';
import { smallTemplates } from './templates-plugin.ts';

interface Size {
  readonly name: string;
  readonly bytes: number;
  /** What is loaded later, on demand, and not counted. */
  readonly onDemand?: number;
}

const TABLE = 'stories/docs/sizes.md';
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8')) as Readonly<Record<string, number>>;
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const sizes = await measure();
const overBudget = sizes.filter(({ name, bytes }) => bytes > (budgets[name] ?? Infinity));
const unmeasured = Object.keys(budgets).filter((name) => !sizes.some((size) => size.name === name));
console.log(table());
if (values.write) {
  mkdirSync(dirname(TABLE), { recursive: true });
  writeFileSync(
    TABLE,
    `# Bytes\n\nCompressed (gzip 9). Written by \`npm run sizes\`; \`npm run check\` fails above a budget.\n\n${table()}\n`,
  );
}
for (const { name, bytes } of overBudget) console.error(`${name}: ${bytes} bytes, its budget is ${budgets[name] ?? 0}.`);
for (const name of unmeasured) console.error(`${name} has a budget, but was not found.`);
process.exitCode = overBudget.length + unmeasured.length > 0 ? 1 : 0;

async function measure(): Promise<readonly Size[]> {
  const found: Size[] = [];
  for (const { tag, family, defines } of widgets()) {
    found.push(await measureBundle(`${tag}, until its rows show (one language)`, defines));
    found.push(
      await measureBundle(`${tag}, until its rows show in French`, defines, ['runtime/messages/fr.ts', `${family}/messages/fr.ts`]),
    );
  }
  for (const name of ['contract', 'router', 'theme']) {
    const entry = entries()[name];
    if (entry) found.push(await measureBundle(name, entry));
  }
  for (const name of Object.keys(cdnFiles()))
    found.push({ name: `cdn/${name}.js`, bytes: compressed(readFileSync(`dist/cdn/${name}.js`)) });
  return found;
}

/** The entry with everything that it loads at once, and the on-demand modules whose path ends in one of `alsoLoaded`. */
async function measureBundle(name: string, entry: string, alsoLoaded: readonly string[] = []): Promise<Size> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [smallTemplates()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { formats: ['es'], entry: resolve(entry) },
      // As in a page's own build: what is loaded on demand may import from the entry.
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, comments: false } },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output])
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<string>();
  const load = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || loaded.has(chunk.fileName)) return;
    loaded.add(chunk.fileName);
    for (const imported of chunk.imports) load(byName.get(imported));
  };
  for (const chunk of chunks) if (chunk.isEntry) load(chunk);
  for (const chunk of chunks) if (alsoLoaded.some((path) => chunk.facadeModuleId?.endsWith(path))) load(chunk);
  const sum = (isLoaded: boolean): number =>
    chunks.filter(({ fileName }) => loaded.has(fileName) === isLoaded).reduce((bytes, { code }) => bytes + compressed(code), 0);
  return { name, bytes: sum(true), onDemand: sum(false) };
}

function compressed(code: string | Buffer): number {
  return gzipSync(code, { level: 9 }).byteLength;
}

function table(): string {
  const kilobytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : `${(bytes / 1024).toFixed(1)} KB`);
  const rows = sizes.map(
    ({ name, bytes, onDemand }) => `| ${name} | ${kilobytes(bytes)} | ${kilobytes(budgets[name])} | ${kilobytes(onDemand)} |`,
  );
  return ['| What | Bytes | Budget | Later, on demand |', '|--|--:|--:|--:|', ...rows].join('\n');
}
