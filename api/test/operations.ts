import type { TestApp } from './signed-in.ts';

export type Operation = {
  /** `PATCH /members/{id}`: how the tables of the specs name it. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the placeholders of its parameters. */
  path: string;
  pathParameters: string[];
  /** Query parameters that hold an id. */
  queryIds: string[];
  /** Names of the properties that its body takes; empty where it takes none. */
  bodyProperties: string[];
};

type Schema = { $ref?: string; properties?: Record<string, Schema> };
type Described = {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};
/** As much of an OpenAPI document as is read here. */
type Document = {
  paths: Record<string, Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Described>>>;
  components: { schemas: Record<string, Schema> };
};

/** Every operation of the API, out of its own description. */
export async function operationsOf(app: Pick<TestApp, 'anonymous'>): Promise<Operation[]> {
  const { body } = await app.anonymous.get('/api/openapi.json').expect(200);
  const document = body as Document;
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      const { parameters = [], requestBody } = operation;
      operations.push({
        name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
        method: method.toUpperCase() as Operation['method'],
        path,
        pathParameters: parameters.filter((one) => one.in === 'path').map((one) => one.name),
        queryIds: parameters.filter((one) => one.in === 'query' && one.name.endsWith('Id')).map((one) => one.name),
        bodyProperties: propertiesOf(requestBody?.content['application/json']?.schema, document),
      });
    }
  }
  return operations;
}

/** The names of all properties of all bodies: what a stranger would try to smuggle in. */
export function everyProperty(operations: Operation[]): string[] {
  return [...new Set(operations.flatMap((one) => one.bodyProperties))].sort();
}

function propertiesOf(schema: Schema | undefined, document: Document): string[] {
  if (!schema) return [];
  const name = schema.$ref?.split('/').at(-1);
  const named = name === undefined ? schema : document.components.schemas[name];
  return Object.keys(named?.properties ?? {});
}

/** What stands in a path for a parameter that is no id. */
const PLAIN_VALUES: Record<string, string> = { period: 'FY2018-M01', fiscalYear: '2018', breakdownKey: 'kita' };

export const isIdParameter = (name: string): boolean => !(name in PLAIN_VALUES);

/** The address of an operation, with these ids. */
export function addressOf(operation: Operation, ids: Record<string, string>): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(ids[name] ?? PLAIN_VALUES[name] ?? ''),
  );
}
