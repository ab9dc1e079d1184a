import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserHint, lookUpBrowser } from '../../scripts/browsers.mjs';
import { whyInstall } from '../../scripts/packages.mjs';

let folder: string;

function put(path: string, content: string | object): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const lit = { version: '3.3.3', integrity: 'sha512-a' };
const only = (packages: object) => ({ packages: { '': { name: 'guichet' }, ...packages } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the packages', () => {
  beforeEach(() => put('package-lock.json', only({ 'node_modules/lit': lit })));

  it('are installed when they are what the lock asks for', () => {
    put('node_modules/.package-lock.json', { packages: { 'node_modules/lit': lit } });
    expect(whyInstall(folder)).toBeUndefined();
  });

  it('are installed when node_modules is missing, and after an interrupted install', () => {
    expect(whyInstall(folder)).toMatch(/not installed/);
    put('node_modules/lit/package.json', {});
    expect(whyInstall(folder)).toMatch(/interrupted/);
  });

  it.each([
    ['a package of another version', { 'node_modules/lit': { ...lit, version: '3.3.2' } }, /locked version/],
    ['a package missing', {}, /missing/],
    ['a package too many', { 'node_modules/lit': lit, 'node_modules/old': lit }, /no longer/],
  ])('are installed again with %s', (_, packages, reason) => {
    put('node_modules/.package-lock.json', { packages });
    expect(whyInstall(folder)).toMatch(reason);
  });

  it('may lack what is optional, for another system', () => {
    put('package-lock.json', only({ 'node_modules/lit': lit, 'node_modules/other-system': { version: '1.0.0', optional: true } }));
    put('node_modules/.package-lock.json', { packages: { 'node_modules/lit': lit } });
    expect(whyInstall(folder)).toBeUndefined();
  });

  it('are installed again when the Node that they bring has no program', () => {
    const packages = { 'node_modules/node': { version: '24.21.0' } };
    put('package-lock.json', only(packages));
    put('node_modules/.package-lock.json', { packages });
    expect(whyInstall(folder)).toMatch(/Node/);
  });
});

describe('a browser', () => {
  const executable = (path: string): string => {
    const file = put(path, '');
    chmodSync(file, 0o755);
    return file;
  };

  it('is the one that the variable names, before those on PATH', () => {
    const named = executable('elsewhere/my-chromium');
    executable('bin/chromium');
    expect(lookUpBrowser('chromium', { CHROME_PATH: named, PATH: join(folder, 'bin') })).toBe(named);
  });

  it('is found on PATH under each of its names', () => {
    const found = executable('bin/google-chrome');
    expect(lookUpBrowser('chromium', { PATH: join(folder, 'bin') })).toBe(found);
  });

  it('is not found where there is none, and the hint says how to get one', () => {
    expect(lookUpBrowser('firefox', { PATH: folder })).toBeUndefined();
    expect(browserHint('firefox')).toMatch(/FIREFOX_PATH.*apt-get install firefox-esr/s);
  });

  it('is an error when the variable names no executable', () => {
    expect(() => lookUpBrowser('chromium', { CHROME_PATH: join(folder, 'nothing'), PATH: '' })).toThrow(/CHROME_PATH/);
  });
});

describe('the command', () => {
  const setUp = (...commandArguments: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/setup.mjs', '--', ...commandArguments], { encoding: 'utf8' });

  it('runs on the Node of the project and hands on its exit code', () => {
    const { status, stdout } = setUp('node', '-e', 'console.log(process.version); process.exit(7)');
    expect(stdout).toMatch(/^v24\./);
    expect(status).toBe(7);
  });

  it('ends with 128 and the number of the signal that ended it', () => {
    expect(setUp('node', '-e', 'process.kill(process.pid, "SIGTERM")').status).toBe(143);
  });

  it('is refused when it is missing', () => {
    const { status, stderr } = setUp();
    expect(status).toBe(1);
    expect(stderr).toMatch(/Usage/);
  });
});
