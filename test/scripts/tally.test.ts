import { describe, expect, it } from 'vitest';
import { countReporter } from '../../scripts/count-reporter.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, closingLine, countVitest } from '../../scripts/tally.ts';

describe('the counts', () => {
  it('are added up into one closing line', () => {
    const total = addUp([
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ]);
    expect(closingLine(total)).toBe('7 passed, 1 failed');
  });

  it('count a Vitest file that could not be run as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest({ success: false, numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 });
  });

  it('count a Vitest run that failed without a failed test', () => {
    expect(countVitest({ success: false, numPassedTests: 2, numFailedTests: 0, testResults: [] })).toEqual({ passed: 2, failed: 1 });
  });

  it('count the tests of nested suites in the browser, and a page that broke as one failure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tally-'));
    const file = join(folder, 'counts.json');
    const suite = { tests: [{ passed: true }, { passed: false, skipped: true }], suites: [{ tests: [{ passed: false }], suites: [] }] };
    countReporter(file).onTestRunFinished({
      sessions: [
        { passed: false, errors: [], testResults: suite },
        { passed: false, errors: [{ message: 'Failed to fetch' }], testResults: undefined },
      ],
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ passed: 1, failed: 2 });
    rmSync(folder, { recursive: true });
  });
});
