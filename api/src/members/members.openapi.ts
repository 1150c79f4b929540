import type { MemberView } from '#domain/members/contract';
import { ROLES } from '#domain/members/permissions';
import {
  codeOf,
  flag,
  ID,
  listOf,
  NAMED,
  objectSchema,
  orNull,
  pageOf,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

export const MEMBER_SCHEMA = objectSchema<MemberView>({
  id: ID,
  email: text('Lower case'),
  name: text(),
  nameEn: textOrNull('null: not translated'),
  post: textOrNull('役職・担当'),
  roles: listOf(codeOf(ROLES)),
  department: orNull(NAMED, 'null: belongs to no department'),
  disabled: flag('Signed out and cannot sign in'),
  version: VERSION,
});

export const MEMBERS_SCHEMA = pageOf(MEMBER_SCHEMA);
