// Builds the package into dist: modules and types, self-contained files, entries, custom-elements.json.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { cdnFiles, entries } from './entries.ts';

rmSync('dist', { recursive: true, force: true });
run('vite', 'build');
for (const name of Object.keys(cdnFiles())) run('vite', 'build', '--mode', name);
run('tsc', '-p', 'tsconfig.build.json');
nameBuiltModules();
writeEntries();
writeIntegrity();
if (existsSync('src/contract/openapi.json')) cpSync('src/contract/openapi.json', 'dist/src/contract/openapi.json');
run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs');

/** The types name the sources (`./x.ts`), as tsc leaves them: they shall name the modules beside them. */
function nameBuiltModules(): void {
  for (const file of globSync('dist/**/*.d.ts')) {
    const types = readFileSync(file, 'utf8');
    writeFileSync(file, types.replace(/(\bfrom |\bimport\(|\bimport )(["'])(\.[^"'\n]*)\.ts\2/g, '$1$2$3.js$2'));
  }
}

/** One small module per entry, so that `exports` needs one line for all of them. */
function writeEntries(): void {
  for (const [name, source] of Object.entries(entries())) {
    const file = join('dist', 'entries', name);
    const module = posix.relative(posix.dirname(`entries/${name}`), source.replace(/\.ts$/, '.js'));
    const hasExports = /^export /m.test(readFileSync(source, 'utf8'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.js`, hasExports ? `export * from '${module}';\n` : `import '${module}';\n`);
    writeFileSync(`${file}.d.ts`, hasExports ? `export * from '${module}';\n` : `import '${module}';\nexport {};\n`);
  }
}

/** The `integrity` value of each self-contained file, for the page's script element. */
function writeIntegrity(): void {
  const files = globSync('dist/cdn/*.js').sort();
  const hash = (file: string): string => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
  const table = Object.fromEntries(files.map((file) => [posix.basename(file.replaceAll('\\', '/')), hash(file)]));
  if (files.length > 0) writeFileSync('dist/cdn/integrity.json', `${JSON.stringify(table, undefined, 2)}\n`);
  for (const [file, integrity] of Object.entries(table)) console.log(`${file}  ${integrity}`);
}

function run(program: string, ...programArguments: readonly string[]): void {
  const { status } = spawnSync(program, programArguments, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
