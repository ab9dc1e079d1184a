// Finds the browsers of the machine. Runs on bare Node 20, without any package.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What each browser is called: the variable that names it, its executables on PATH, its package on Debian. */
export const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    executables: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    debianPackage: 'chromium',
  },
  firefox: { variable: 'FIREFOX_PATH', executables: ['firefox-esr', 'firefox'], debianPackage: 'firefox-esr' },
};

/** The way of an executable file on PATH; `undefined` when there is none. */
export function findOnPath(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** The executable of a browser, or `undefined`. A variable that names no executable is an error, not a wish. */
export function lookUpBrowser(name, environment = process.env) {
  const { variable, executables } = BROWSERS[name];
  const named = environment[variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${variable} names "${named}", which is no executable file.`);
    return named;
  }
  for (const executable of executables) {
    const found = findOnPath(executable, environment.PATH);
    if (found) return found;
  }
  return undefined;
}

/** The executable of a browser. Throws with the way to get one. */
export function findBrowser(name) {
  const found = lookUpBrowser(name);
  if (!found) throw new Error(browserHint(name));
  return found;
}

/** How a person gets a browser that was not found. */
export function browserHint(name) {
  const { variable, executables, debianPackage } = BROWSERS[name];
  return (
    `No ${name} was found: neither ${variable} nor one of ${executables.join(', ')} on PATH.\n` +
    `Set ${variable} to its executable, or install it (Debian, Ubuntu: sudo apt-get install ${debianPackage}).`
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
