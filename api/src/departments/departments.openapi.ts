import type { DepartmentView } from '#domain/departments/contract';
import {
  DAY_OR_NULL,
  EXAMPLE,
  ID,
  objectSchema,
  pageOf,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

const idOrNull = (description: string): Schema => ({ type: ['string', 'null'], format: 'uuid', description });

export const DEPARTMENT_SCHEMA = objectSchema<DepartmentView>({
  id: ID,
  name: text(),
  nameEn: textOrNull('null: not translated'),
  parentId: idOrNull('null: part of no other'),
  validFrom: { ...DAY_OR_NULL, description: 'YYYY-MM-DD; null: has always been' },
  validTo: { ...DAY_OR_NULL, description: 'Last day, YYYY-MM-DD; null: still stands' },
  successorId: idOrNull('Who took over; null: nobody, or it still stands'),
  example: EXAMPLE,
  version: VERSION,
});

export const DEPARTMENTS_SCHEMA = pageOf(DEPARTMENT_SCHEMA);
