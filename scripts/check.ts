// What can be told without running the widgets: types, lint, format, generated files, the package, its bytes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { addUp, closingLine } from './tally.ts';
import { entries } from './entries.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const entryPoints = Object.keys(entries()).map((name) => (name === 'index' ? '.' : name));
const rooms = ['src', 'mocks', 'stories'].filter((room) => existsSync(room));

const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'architecture', command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...rooms] },
  { name: 'openapi', command: ['node', 'scripts/openapi.ts', '--check'] },
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'package', command: ['publint', '--strict'] },
  { name: 'types of the package', command: ['attw', '--pack', '.', '--profile', 'esm-only', '--entrypoints', ...entryPoints] },
  { name: 'bytes', command: ['node', 'scripts/sizes.ts'] },
];

const outcomes = checks.map(({ name, command: [program = '', ...programArguments] }) => {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, programArguments, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  return { passed: Number(status === 0), failed: Number(status !== 0) };
});

const total = addUp(outcomes);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
