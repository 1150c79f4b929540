import type { ApiResponseSchemaHost } from '@nestjs/swagger';

export type Schema = ApiResponseSchemaHost['schema'];

/**
 * The schema of an answer, field by field. A field of `View` that is forgotten here, or that it no longer has, does not
 * compile, so the document cannot drift from what is answered.
 */
export function objectSchema<View extends object>(
  properties: { [Field in keyof Required<View>]: Schema },
  description?: string,
): Schema {
  return { type: 'object', required: Object.keys(properties), properties, ...(description && { description }) };
}

/** The same, where an answer leaves out these fields instead of saying null. */
export function leavingOut(schema: Schema, ...fields: string[]): Schema {
  const required = (schema as { required: string[] }).required.filter((field) => !fields.includes(field));
  return { ...schema, required };
}

export function listOf(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description && { description }) };
}

/** A page of a list. */
export function pageOf(items: Schema): Schema {
  return {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: listOf(items),
      nextCursor: { type: ['string', 'null'], description: '`?cursor=` of the next page; null on the last one' },
    },
  };
}

/** The same, or null; say in `description` what null means. */
export function orNull(schema: Schema, description?: string): Schema {
  return { oneOf: [schema, { type: 'null' }], ...(description && { description }) };
}

export function text(description?: string): Schema {
  return { type: 'string', ...(description && { description }) };
}

export function textOrNull(description?: string): Schema {
  return { type: ['string', 'null'], ...(description && { description }) };
}

export function codeOf(codes: readonly string[], description?: string): Schema {
  return { type: 'string', enum: [...codes], ...(description && { description }) };
}

export function integer(description?: string): Schema {
  return { type: 'integer', ...(description && { description }) };
}

export function integerOrNull(description?: string): Schema {
  return { type: ['integer', 'null'], ...(description && { description }) };
}

export function flag(description?: string): Schema {
  return { type: 'boolean', ...(description && { description }) };
}

export const ID: Schema = { type: 'string', format: 'uuid' };
export const DAY: Schema = { type: 'string', format: 'date', description: 'YYYY-MM-DD' };
export const DAY_OR_NULL: Schema = { type: ['string', 'null'], format: 'date', description: 'YYYY-MM-DD' };
export const FISCAL_YEAR: Schema = {
  type: 'integer',
  description: 'The calendar year in which the fiscal year starts',
};
export const EXAMPLE: Schema = {
  type: 'boolean',
  description: '例示（架空値）: an invented value of the demonstration',
};
export const VERSION: Schema = { type: 'integer', description: 'Raised by every change; the ETag is `"<version>"`' };

/** A name in both languages, and what further fields stand beside it. */
export function namedSchema<Extra extends object = object>(extra: {
  [Field in keyof Required<Extra>]: Schema;
}): Schema {
  const properties = { id: ID, name: text(), nameEn: textOrNull('null: not translated'), ...extra };
  return { type: 'object', required: Object.keys(properties), properties };
}
export const NAMED: Schema = namedSchema({});
