import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Operation, operations } from '../../src/contract/index.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content: Readonly<
          Record<string, { readonly schema: object; readonly examples?: { readonly demonstration: { readonly value: unknown } } }>
        >;
      }
    >
  >;
}

const described = (operation: Operation): DescribedOperation | undefined =>
  (document.paths as unknown as Record<string, { readonly get: DescribedOperation }>)[operation.path]?.get;

describe('openapi.json', () => {
  it('is what the contract says', async () => {
    await expect(promisify(execFile)(process.execPath, ['scripts/openapi.ts', '--check'])).resolves.toBeDefined();
  });

  it('is a valid document of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it.each(operations)('describes $name with its arguments and its refusals', (operation: Operation) => {
    const { operationId, parameters, responses } = described(operation) ?? { operationId: '', parameters: [], responses: {} };
    expect(operationId).toBe(operation.name);
    const query = (operation.query?._zod.def as { shape?: object } | undefined)?.shape ?? {};
    expect(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)).toEqual(Object.keys(query));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '429', '500', '503']));
  });

  it.each(operations)('has an example of $name that fits its schema in both forms', (operation: Operation) => {
    const content = described(operation)?.responses['200']?.content['application/json'];
    const example = content?.examples?.demonstration.value;
    expect(z.safeParse(operation.response, example)).toMatchObject({ success: true, data: example });

    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'document', ...document });
    const isValid = ajv.compile({ $id: 'example', components: document.components, ...content?.schema });
    expect(isValid(example), JSON.stringify(isValid.errors)).toBe(true);
  });
});
