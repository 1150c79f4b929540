import type { OwnSession, SessionView, SignInOffer } from '#domain/members/contract';
import { PERMISSIONS, ROLES } from '#domain/members/permissions';
import { LEVEL_NAMES_SCHEMA } from '../tenancy/level-names.openapi.ts';
import {
  codeOf,
  DAY,
  flag,
  ID,
  integer,
  listOf,
  NAMED,
  objectSchema,
  orNull,
  pageOf,
  type Schema,
  text,
  textOrNull,
} from '../openapi/schema.ts';

const instant = (description: string): Schema => ({ type: 'string', format: 'date-time', description });

const LABELS = objectSchema<SessionView['tenant']['fiscalYearLabels'][number]>({
  fiscalYear: integer(),
  labelJa: text('2019年度'),
  labelEra: text('令和元年度'),
  labelEraShort: text('R1'),
  labelEn: text('FY2019'),
  aliases: listOf(text(), 'Further names understood on input'),
});

export const SESSION_SCHEMA: Schema = objectSchema<SessionView>({
  member: objectSchema<SessionView['member']>({
    id: ID,
    name: text(),
    nameEn: textOrNull('null: not translated'),
    post: textOrNull('役職・担当'),
    postEn: textOrNull(),
    email: text(),
    roles: listOf(codeOf(ROLES)),
    department: orNull(NAMED, 'null: belongs to no department'),
  }),
  tenant: objectSchema<SessionView['tenant']>({
    id: ID,
    slug: text(),
    name: text(),
    nameEn: textOrNull('null: not translated'),
    timeZone: text('IANA name; days are cut here'),
    fiscalStartMonth: integer('1–12'),
    approval: codeOf(['none', 'department']),
    demonstration: flag('Holds 例示（架空値）'),
    fiscalYearLabels: listOf(LABELS),
    levelNames: LEVEL_NAMES_SCHEMA,
  }),
  permissions: {
    type: 'object',
    description: 'Permission → how far it reaches: everything in the tenant, or what belongs to the own department',
    properties: Object.fromEntries(Object.keys(PERMISSIONS).map((one) => [one, codeOf(['all', 'own'])])),
  },
  csrfToken: text('Sent as X-CSRF-Token by every write'),
  today: DAY,
  expiresAt: instant('When the session ends whatever is done'),
  reauthenticatedUntil: {
    type: ['string', 'null'],
    format: 'date-time',
    description: 'Until when deciding and recording are open if nothing is done; null: give the password again first',
  },
});

export const OWN_SESSIONS_SCHEMA = pageOf(
  objectSchema<OwnSession>({
    id: ID,
    current: flag('The one that asks'),
    address: textOrNull('IP address it was opened from'),
    userAgent: textOrNull('How the browser names itself'),
    openedAt: instant('When it was opened'),
    lastSeenAt: instant('When it was last used, to a minute'),
    expiresAt: instant('When it ends whatever is done'),
  }),
);

const DEMONSTRATION = objectSchema<NonNullable<SignInOffer['demonstration']>>({
  password: text(),
  tenants: listOf(
    objectSchema<NonNullable<SignInOffer['demonstration']>['tenants'][number]>({
      slug: text(),
      name: text(),
      nameEn: textOrNull(),
      members: listOf(
        objectSchema<NonNullable<SignInOffer['demonstration']>['tenants'][number]['members'][number]>({
          email: text(),
          name: text(),
          nameEn: textOrNull(),
          role: codeOf(ROLES),
        }),
      ),
    }),
  ),
});

export const SIGN_IN_OFFER_SCHEMA: Schema = objectSchema<SignInOffer>({
  demonstration: orNull(DEMONSTRATION, 'null: no demonstration is loaded'),
});
