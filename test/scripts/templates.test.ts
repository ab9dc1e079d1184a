import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scaffold } from '../../scripts/scaffold.ts';

it('a new widget compiles as it was written', { timeout: 60_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    for (const room of ['src', 'mocks', 'stories', 'test', 'scripts', 'tsconfig.json', '.dependency-cruiser.cjs'])
      cpSync(room, join(copy, room), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    expect(scaffold('scripts/templates', copy, { family: 'tickets', tag: 'ticket-list' })).toHaveProperty('written');
    const { status, stdout } = spawnSync('tsc', ['--noEmit'], { cwd: copy, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
