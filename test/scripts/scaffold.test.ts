import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { className, scaffold } from '../../scripts/scaffold.ts';

let folder: string;
const templates = () => join(folder, 'templates');
const root = () => join(folder, 'project');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string): string => readFileSync(join(root(), path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scaffold-'));
  put('templates/widget/src/widgets/__family__/__tag__.ts.tpl', 'export class __Class__ {} // <__tag__> of __family__');
  put('templates/family/src/widgets/__family__/events.ts.tpl', '// events of __family__');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('new:widget', () => {
  it('fills names into paths and text', () => {
    const outcome = scaffold(templates(), root(), { family: 'tickets', tag: 'ticket-list' });
    expect(outcome).toEqual({ written: ['src/widgets/tickets/ticket-list.ts', 'src/widgets/tickets/events.ts'] });
    expect(read('src/widgets/tickets/ticket-list.ts')).toBe('export class TicketList {} // <ticket-list> of tickets');
  });

  it('refuses to overwrite, and then writes nothing', () => {
    put('project/src/widgets/tickets/ticket-list.ts', 'mine');
    const outcome = scaffold(templates(), root(), { family: 'tickets', tag: 'ticket-list' });
    expect(outcome).toEqual({ conflicts: ['src/widgets/tickets/ticket-list.ts'] });
    expect(read('src/widgets/tickets/ticket-list.ts')).toBe('mine');
    expect(() => read('src/widgets/tickets/events.ts')).toThrow();
  });

  it("keeps the family's files when the family has a widget already", () => {
    put('project/src/widgets/tickets/events.ts', 'mine');
    const outcome = scaffold(templates(), root(), { family: 'tickets', tag: 'ticket-form' });
    expect(outcome).toEqual({ written: ['src/widgets/tickets/ticket-form.ts'] });
    expect(read('src/widgets/tickets/events.ts')).toBe('mine');
  });

  it('names the class after the tag', () => {
    expect(className('seat-user-form')).toBe('SeatUserForm');
  });
});
