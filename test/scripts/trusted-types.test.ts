import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { REFUSED, renamePolicy } from '../../scripts/trusted-types-plugin.ts';

const litHtml = (file: string): string => readFileSync(`node_modules/lit-html/${file}`, 'utf8');

describe("the rename of lit's policy", () => {
  it.each(['lit-html.js', 'development/lit-html.js'])('finds it exactly once in %s of the installed lit-html', (file) => {
    const { code, found } = renamePolicy(litHtml(file));
    expect(found).toBe(1);
    expect(code).not.toMatch(/createPolicy\(["']lit-html/);
    expect(code).toMatch(/createPolicy\("guichet"/);
  });

  it('says how often it found the policy where lit-html changed', () => {
    expect(renamePolicy('const p = trustedTypes.createPolicy("lit-html")').found).toBe(0);
    const policy = 's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0';
    expect(renamePolicy(`a=${policy},b=${policy}`).found).toBe(2);
  });

  it('F70 makes the policy for the first template only, and says so when the page refuses it', () => {
    const asked: string[] = [];
    const factory = {
      createPolicy(name: string) {
        asked.push(name);
        throw new TypeError('refused');
      },
    };
    const { code } = renamePolicy('s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0');
    // The transformed expression is evaluated as lit-html would, with a page's factory in its scope.
    const policy = runInNewContext(code, { s: factory }) as { createHTML(text: string): unknown };
    expect(asked).toEqual([]);
    expect(() => policy.createHTML('<b>')).toThrow(REFUSED);
    expect(() => policy.createHTML('<b>')).toThrow(REFUSED);
    expect(asked).toEqual(['guichet']);
  });
});
