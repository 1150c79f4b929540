import type { TenantView } from '#domain/tenants/contract';
import { ID, objectSchema, text, textOrNull, VERSION } from '../platform/openapi/schema.ts';
import { LEVEL_NAMES_SCHEMA } from '../platform/tenancy/level-names.openapi.ts';

export const TENANT_SCHEMA = objectSchema<TenantView>({
  id: ID,
  slug: text(),
  name: text(),
  nameEn: textOrNull('null: not translated'),
  levelNames: LEVEL_NAMES_SCHEMA,
  version: VERSION,
});
