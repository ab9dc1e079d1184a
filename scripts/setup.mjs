// Makes the machine ready, then runs a command: setup.mjs [--browser chromium] [--browser firefox] -- command …
// Runs on bare Node 20, without any package; the command runs on the Node of the package `node`.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserHint, BROWSERS, findOnPath, lookUpBrowser } from './browsers.mjs';
import { whyInstall } from './packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const shell = process.platform === 'win32';

const separator = process.argv.indexOf('--', 2);
const own = process.argv.slice(2, separator < 0 ? undefined : separator);
const [command, ...commandArguments] = separator < 0 ? [] : process.argv.slice(separator + 1);
const { values } = parseArgs({ args: own, options: { browser: { type: 'string', multiple: true, default: [] } } });
if (!command) fail('Usage: setup.mjs [--browser chromium|firefox] -- command …');
for (const name of values.browser) if (!BROWSERS[name]) fail(`There is no browser "${name}": ${Object.keys(BROWSERS).join(', ')}.`);

installPackages();
for (const name of values.browser) installBrowser(name);
runCommand();

function installPackages() {
  const reason = whyInstall(root);
  if (!reason) return;
  say(`npm ci, because ${reason}.`);
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  // Without node_modules/.bin on PATH: npm must not run on the Node that it is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  run('npm', ['ci'], { ...process.env, PATH: path.join(delimiter) });
  const stillMissing = whyInstall(root);
  if (stillMissing) fail(`npm ci ended, but ${stillMissing}.`);
}

function installBrowser(name) {
  try {
    if (lookUpBrowser(name)) return;
  } catch (error) {
    fail(error.message);
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !findOnPath('apt-get')) fail(browserHint(name));
  const { debianPackage } = BROWSERS[name];
  say(`apt-get install ${debianPackage}, because no ${name} was found.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-o', 'Acquire::Retries=3', '-q', 'update'], environment);
  run('apt-get', ['-o', 'Acquire::Retries=3', '-q', 'install', '-y', '--no-install-recommends', debianPackage], environment);
  if (!lookUpBrowser(name)) fail(browserHint(name));
}

function run(program, programArguments, env) {
  const { status, signal, error } = spawnSync(program, programArguments, { cwd: root, env, stdio: 'inherit', shell });
  if (error) fail(`${program} could not be started: ${error.message}`);
  if (status !== 0) fail(`${program} ended with ${signal ?? status}.`, status ?? 1);
}

function runCommand() {
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
  const child = spawn(command, commandArguments, { cwd: root, env, stdio: 'inherit', shell });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function say(text) {
  console.error(`setup: ${text}`);
}

function fail(text, code = 1) {
  say(text);
  process.exit(code);
}
