import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cdnFiles, entries, widgets } from '../../scripts/entries.ts';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Readonly<Record<string, string>>;

describe('the built package', () => {
  it.each(Object.keys(entries()))('P2 has an entry %s that Node imports without defining or throwing anything', (name) => {
    // Lit brings Node a registry of its own: nothing may stand in it.
    const program = `const [module, ...tags] = process.argv.slice(1);
      await import(module);
      const defined = tags.filter((tag) => globalThis.customElements?.get(tag));
      if (defined.length > 0) throw new Error('Defined: ' + defined);`;
    const module = `${process.cwd()}/dist/entries/${name}.js`;
    const tags = ['guichet-provider', ...widgets().map(({ tag }) => tag)];
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, module, ...tags], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(Object.keys(cdnFiles()))('P23 has %s.js with the hash that integrity.json tells, and a second build gives the same', (name) => {
    const built = readFileSync(`dist/cdn/${name}.js`);
    expect(integrity[`${name}.js`]).toBe(`sha384-${createHash('sha384').update(built).digest('base64')}`);
    const again = spawnSync('vite', ['build', '--mode', name, '--outDir', '.cache/again'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    expect(again.status).toBe(0);
    expect(readFileSync(`.cache/again/${name}.js`).equals(built)).toBe(true);
  });

  it('leaves MSW out of the self-contained mocks and imports nothing from elsewhere', () => {
    for (const file of globSync('dist/cdn/*.js')) {
      const code = readFileSync(file, 'utf8');
      expect(code).not.toMatch(/mockServiceWorker|\bimport\s*[{*"']|\bimport\(|process\.env/);
    }
  });

  it('keeps one widget in one module: the runtime imports no widget', () => {
    const runtime = globSync('dist/src/runtime/**/*.js').map((file) => readFileSync(file, 'utf8'));
    expect(runtime.filter((code) => code.includes('/widgets/'))).toEqual([]);
  });

  it('has types for each module, whose imports lead to built files', () => {
    const modules = globSync('dist/{src,mocks}/**/*.js').filter((file) => !file.endsWith('.map'));
    const types = new Set(globSync('dist/{src,mocks}/**/*.d.ts'));
    expect(modules.filter((file) => !types.has(file.replace(/\.js$/, '.d.ts')))).toEqual([]);
    for (const file of types) expect(readFileSync(file, 'utf8'), file).not.toMatch(/["']\.[^"'\n]*\.ts["']/);
  });
});
