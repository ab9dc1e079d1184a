// Runs the tests by parts and adds them up: test.ts [--firefox | --only <family>]. A part that has files but ran no test has failed.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BROWSER_TESTS, NODE_TESTS, PAGE_TESTS } from './test-files.mjs';
import { addUp, closingLine, type Counts, countVitest } from './tally.ts';

interface Part {
  readonly name: string;
  readonly files: readonly string[];
  /** The file in which the runner leaves its counts; absent where the part is one check: that it ends well. */
  readonly report?: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const { values } = parseArgs({ options: { firefox: { type: 'boolean', default: false }, only: { type: 'string' } } });
const belongs = (file: string): boolean => values.only === undefined || file.includes(values.only);
const find = (...patterns: readonly string[]): readonly string[] =>
  patterns
    .flatMap((pattern) => globSync(pattern))
    .filter(belongs)
    .sort();

const pageFiles = find(...PAGE_TESTS);

const build: Part = { name: 'build', files: pageFiles, command: ['node', 'scripts/build.ts'] };

const vitest = (project: string, files: readonly string[], environment: Readonly<Record<string, string>> = {}): Part => {
  const report = `.cache/test/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const filter = values.only === undefined ? [] : [values.only];
  return { name: project, files, report, environment, command: ['vitest', 'run', '--project', project, ...reporters, ...filter] };
};

const webTestRunner = (name: string, config: string, files: readonly string[]): Part => ({
  name,
  files,
  report: `.cache/test/${name}.json`,
  command: ['wtr', '--config', config, ...(values.only === undefined ? [] : ['--files', ...files])],
});

const everywhere: readonly Part[] = [
  vitest('node', find(...NODE_TESTS)),
  webTestRunner('chromium', 'web-test-runner.config.mjs', find(...BROWSER_TESTS)),
  build,
  vitest('pages', pageFiles),
  vitest('stories', find('stories/**/*.stories.ts')),
];

const inFirefox: readonly Part[] = [
  webTestRunner('firefox', 'web-test-runner.firefox.config.mjs', find(...BROWSER_TESTS)),
  build,
  vitest('pages', pageFiles, { GUICHET_BROWSER: 'firefox' }),
];

mkdirSync('.cache/test', { recursive: true });
const outcomes = (values.firefox ? inFirefox : everywhere).map(runPart);
const total = addUp(outcomes);
if (total.passed + total.failed === 0) console.error('No test was found.');
console.log(closingLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function runPart(part: Part): Counts {
  if (part.files.length === 0) {
    console.log(`\n== ${part.name}: skipped, it has no test files`);
    return { passed: 0, failed: 0 };
  }
  console.log(`\n== ${part.name}`);
  if (part.report) rmSync(part.report, { force: true });
  const [program = '', ...programArguments] = part.command;
  const { status } = spawnSync(program, programArguments, { stdio: 'inherit', env: { ...process.env, ...part.environment } });
  const endedWell = status === 0;
  const counts = part.report ? readCounts(part.report) : { passed: Number(endedWell), failed: Number(!endedWell) };
  const ranNothing = counts.passed + counts.failed === 0;
  if (ranNothing) console.error(`${part.name} ran no test.`);
  const outcome = (ranNothing || !endedWell) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  console.log(`== ${part.name}: ${closingLine(outcome)}`);
  return outcome;
}

function readCounts(file: string): Counts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Counts | Parameters<typeof countVitest>[0];
    return 'testResults' in report ? countVitest(report) : report;
  } catch {
    return { passed: 0, failed: 0 };
  }
}
