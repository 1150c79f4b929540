import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEM_SCHEMA, REFUSALS } from './problem-schema.ts';
import { type RouteFacts, routeFacts } from './route-facts.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const COOKIE = 'session';

/** Every operation, every field with its unit, every refusal. What holds for all routes is added here, once. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame());
  const facts = routeFacts(app);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      const known = operation?.operationId === undefined ? undefined : facts.get(operation.operationId);
      if (operation && known) complete(operation, method, known);
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never },
    responses: Object.fromEntries(
      Object.entries(REFUSALS).map(([status, description]) => [
        `Refusal${status}`,
        {
          description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          ...((status === '429' || status === '503') && {
            headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
          }),
        },
      ]),
    ),
  };
  return document;
}

function frame(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setTitle('Ayumi')
    .setVersion('1')
    .setDescription(
      'Fields are camelCase, ids UUIDs, days `YYYY-MM-DD`, instants ISO 8601, periods `FY2018-M01`. Unknown is `null`, ' +
        'zero is `0`. Changes need `If-Match`, writes by cookie `X-CSRF-Token`, and every POST takes an `Idempotency-Key`. ' +
        'Refusals are RFC 9457 `application/problem+json` in Japanese or English by `Accept-Language`.',
    )
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(
      '__Host-sid',
      { type: 'apiKey', in: 'cookie', description: 'Set by `POST /session`; over plain http it is `sid-<instance>`' },
      COOKIE,
    )
    .build();
}

function complete(operation: Operation, method: (typeof METHODS)[number], facts: RouteFacts): void {
  const { access } = facts;
  const parameters = (operation.parameters ??= []);
  for (const parameter of parameters) {
    if ('in' in parameter && parameter.in === 'path' && /^id$|Id$/.test(parameter.name))
      parameter.schema = { type: 'string', format: 'uuid' };
  }
  parameters.push(...headersOf(method, facts));
  operation.security = access.kind === 'public' ? [] : [{ [COOKIE]: [] }];
  const extended = operation as Operation & { 'x-permissions'?: string[] };
  if (access.kind === 'permission') extended['x-permissions'] = access.anyOf;

  const responses = (operation.responses ??= {});
  if (facts.polled) responses['304'] ??= { description: 'Unchanged since the ETag in If-None-Match' };
  for (const status of refusalsOf(operation, method, facts)) {
    // What the route says about a refusal of its own stays, in the common shape.
    const own = responses[status] as { description?: string } | undefined;
    const common = { $ref: `#/components/responses/Refusal${status}` };
    responses[status] = own?.description
      ? {
          description: own.description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        }
      : common;
  }
}

function headersOf(method: string, { access, precondition, requiresKey }: RouteFacts): Parameter[] {
  const header = (name: string, required: boolean, description: string): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  const writes = method !== 'get';
  return [
    ...(precondition === 'If-Match' ? [header('If-Match', true, 'The ETag that was read, e.g. `"3"`')] : []),
    ...(precondition === 'If-Match or If-None-Match'
      ? [
          header('If-Match', false, 'The ETag that was read, e.g. `"3"`; or else `If-None-Match`'),
          header('If-None-Match', false, '`*` to create'),
        ]
      : []),
    ...(method === 'post' && access.kind === 'permission'
      ? [
          header(
            'Idempotency-Key',
            requiresKey,
            '8–255 visible ASCII; a repeat has no further effect and gets the same answer',
          ),
        ]
      : []),
    ...(writes && access.kind !== 'public' ? [header('X-CSRF-Token', true, '`csrfToken` of the session')] : []),
  ];
}

function refusalsOf(operation: Operation, method: string, { access, precondition }: RouteFacts): string[] {
  const writes = method !== 'get';
  const parts: [boolean, string[]][] = [
    [true, ['400', '429', '500', '503']],
    [access.kind !== 'public' || writes, ['401']],
    [access.kind === 'permission' || writes, ['403']],
    [operation.parameters?.some((one) => 'in' in one && one.in === 'path') ?? false, ['404']],
    [writes, ['409']],
    [operation.requestBody !== undefined, ['413', '415']],
    [precondition !== null, ['412', '428']],
    [method === 'post' && access.kind === 'permission', ['422']],
  ];
  return parts.flatMap(([holds, statuses]) => (holds ? statuses : [])).sort();
}
