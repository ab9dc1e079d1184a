// Tells whether node_modules is what the lock asks for. Runs on bare Node 20, without any package.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why the packages of a folder must be installed again; `undefined` when they are as the lock says.
 * npm writes `node_modules/.package-lock.json` last, so an interrupted install has none.
 */
export function whyInstall(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return 'the packages are not installed, or an install was interrupted';
  const locked = readPackages(join(folder, 'package-lock.json'));
  if (!locked) throw new Error('package-lock.json is missing or unreadable.');
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '' || wanted.link) continue;
    const found = installed[path];
    if (!found && !wanted.optional) return `${path} is missing`;
    if (found && (found.version !== wanted.version || found.integrity !== wanted.integrity)) return `${path} is not of the locked version`;
  }
  for (const path of Object.keys(installed)) {
    if (!locked[path]) return `${path} is no longer in the lock`;
  }
  // `npm ci --ignore-scripts` leaves the package `node` without its program, and every script on an older Node.
  if (locked['node_modules/node'] && !existsSync(join(folder, 'node_modules', 'node', 'bin', nodeProgram))) {
    return 'the Node that the project uses is missing';
  }
  return undefined;
}

const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node';

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
