import type {
  JudgementSchemeView,
  SchemeChoiceView,
  SchemeUse,
  SchemeVersionView,
  WhatIfView,
} from '#domain/judgement-schemes/contract';
import { VERDICTS } from '#domain/kpis/codes';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { quantityOrNull, SCHEME_FIELDS } from '../kpis/judgement-schemas.service.ts';
import {
  codeOf,
  DAY,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  listOf,
  NAMED,
  namedSchema,
  objectSchema,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

const INSTANT: Schema = { type: 'string', format: 'date-time' };

const version = objectSchema<SchemeVersionView>({
  ...SCHEME_FIELDS,
  reason: textOrNull('Why it was changed; null of a first or a published version'),
  madeBy: textOrNull('Name; null of a published version'),
  madeAt: { type: ['string', 'null'], format: 'date-time' },
});

export const SCHEME_VIEW_SCHEMA = objectSchema<JudgementSchemeView>({
  id: text('A published scheme’s own name (osaka_city), or a UUID'),
  published: flag('The same in every organisation: to be chosen or copied, not changed'),
  latest: version,
  versions: listOf(version, 'The latest first'),
  uses: listOf(
    objectSchema<SchemeUse>({ plan: NAMED, fromFiscalYear: FISCAL_YEAR, version: integer() }),
    'Plans that are judged by it, each from a fiscal year on until its next choice',
  ),
  version: VERSION,
});

export const SCHEME_LIST_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: listOf(SCHEME_VIEW_SCHEMA, 'The organisation’s own first, then the published ones') },
};

export const CHOICE_SCHEMA = objectSchema<SchemeChoiceView>({
  planId: ID,
  fromFiscalYear: FISCAL_YEAR,
  scheme: objectSchema<JudgementScheme>(SCHEME_FIELDS),
  reason: text(),
  chosenBy: textOrNull('Name; null: taken over from an earlier setting'),
  chosenAt: INSTANT,
  version: VERSION,
});

export const CHOICES_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: listOf(CHOICE_SCHEMA, 'Earliest year first; none: the default scheme') },
};

export const WHAT_IF_SCHEMA = objectSchema<WhatIfView>({
  plan: NAMED,
  fiscalYear: FISCAL_YEAR,
  asOf: DAY,
  present: objectSchema<WhatIfView['present']>({ id: text(), version: integer(), name: text(), nameEn: textOrNull() }),
  total: integer('KPIs in all'),
  changed: integer('KPIs whose verdict would be another one'),
  transitions: listOf(
    objectSchema<WhatIfView['transitions'][number]>({
      from: codeOf(VERDICTS),
      to: codeOf(VERDICTS),
      count: integer(),
    }),
  ),
  kpis: listOf(
    objectSchema<WhatIfView['kpis'][number]>({
      kpiId: ID,
      name: text(),
      nameEn: textOrNull('null: not translated'),
      initiative: namedSchema<{ number: number }>({ number: integer() }),
      achievement: quantityOrNull('達成率 or 進捗度 as a ratio, 1 = met'),
      shownPercent: quantityOrNull('The same in percent as it is printed: rounded across no edge of either scheme'),
      from: codeOf(VERDICTS),
      to: codeOf(VERDICTS),
    }),
    'Those that would change',
  ),
});
