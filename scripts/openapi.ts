// Writes the contract as an OpenAPI document; with --check it only says whether the written one is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import * as contract from '../src/contract/index.ts';
import { createBackend } from '../mocks/index.ts';

const file = fileURLToPath(new URL('../src/contract/openapi.json', import.meta.url));

const requestHeaders = z.object({
  'X-Guichet-Account': z.optional(contract.AccountSummary.shape.id),
  'X-Request-Id': z.optional(z.string()),
  'X-Guichet-Contract': z.optional(z.literal('1')),
  'Accept-Language': z.optional(z.string()),
});

const requestId = { 'X-Request-Id': { description: 'The id that the call was given by its sender.', schema: { type: 'string' } } } as const;
const account = {
  'X-Guichet-Account': { description: 'The account that the answer speaks for.', required: true, schema: { type: 'string' } },
} as const;
const retryAfter = { 'Retry-After': { description: 'Seconds to wait, or a date.', schema: { type: 'string' } } } as const;

nameSchemas();
const text = `${JSON.stringify(await describeContract(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('src/contract/openapi.json is not what the contract says: run npm run openapi.');
  process.exitCode = 1;
}

/** Each exported schema is a component of its own name, each answer one of its operation's. */
function nameSchemas(): void {
  const isSchema = (value: unknown): value is z.ZodMiniType => typeof value === 'object' && value !== null && '_zod' in value;
  for (const [id, schema] of Object.entries(contract)) if (isSchema(schema)) z.globalRegistry.add(schema, { id });
  for (const { name, response } of contract.operations) {
    if (!z.globalRegistry.has(response)) z.globalRegistry.add(response, { id: `${name[0]?.toUpperCase()}${name.slice(1)}Answer` });
  }
}

async function describeContract() {
  const paths: Record<string, { get: ZodOpenApiOperationObject }> = {};
  for (const operation of contract.operations) {
    paths[operation.path.replace(/:(\w+)/g, '{$1}')] = { get: await describeOperation(operation) };
  }
  const definition: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Guichet',
      version: '1',
      description: 'What a backend implements for the widgets of Guichet. Amounts are whole minor units; civil dates have no time.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://api.example/portal/v1' }],
    security: [{ bearer: [] }],
    tags: [...new Set(contract.operations.map(({ family }) => family))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A short-lived token that the host gives.' } },
    },
  };
  // A newer server may send more: no object is closed.
  return createDocument(definition, { override: ({ jsonSchema }) => void delete jsonSchema.additionalProperties });
}

async function describeOperation(operation: contract.Operation): Promise<ZodOpenApiOperationObject> {
  const { name, family, summary, permission, query } = operation;
  return {
    operationId: name,
    tags: [family],
    summary,
    description: `Permission: ${typeof permission === 'string' ? permission : permission.join(' or ')}.`,
    requestParams: { header: requestHeaders, ...(query && { query: query as z.ZodMiniObject }) },
    responses: {
      200: {
        description: 'The answer.',
        headers: { ...requestId, ...account },
        content: {
          'application/json': {
            schema: operation.response,
            examples: { demonstration: { value: await exampleOf(operation) } },
          },
        },
      },
      ...problemResponses(operation),
    },
  };
}

/** One answer for each status, with the codes that it may carry. */
function problemResponses({ problems = [] }: contract.Operation): ZodOpenApiResponsesObject {
  const codes = [...contract.COMMON_PROBLEM_CODES, ...problems];
  const statuses = [...new Set(codes.map((code) => contract.PROBLEM_STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: `Refused: ${codes.filter((code) => contract.PROBLEM_STATUS[code] === status).join(', ')}.`,
        headers: { ...requestId, ...((status === 429 || status === 503) && retryAfter) },
        content: { 'application/problem+json': { schema: contract.Problem } },
      },
    ]),
  );
}

/** What the reference backend answers on a fixed day. */
async function exampleOf({ path, query }: contract.Operation): Promise<unknown> {
  const backend = createBackend({ now: '2026-11-22T09:00:00Z' });
  const isList = Object.hasOwn((query?._zod.def as { shape?: object } | undefined)?.shape ?? {}, 'limit');
  const response = await backend.fetch(`${backend.baseUrl}${path}${isList ? '?limit=2' : ''}`, {
    headers: { authorization: `Bearer ${backend.tokenFor('billing')}` },
  });
  if (!response.ok) throw new Error(`the example of ${path} was refused with ${response.status}`);
  return response.json();
}
