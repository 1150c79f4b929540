import type { PlanSummary, PlanView, PolicyView, ThemeView, VisionView } from '#domain/plans/contract';
import {
  codeOf,
  DAY,
  flag,
  FISCAL_YEAR,
  ID,
  integer,
  listOf,
  namedSchema,
  objectSchema,
  orNull,
  pageOf,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

const edition = objectSchema<PlanSummary['editions'][number]>({
  number: integer('1, 2, …'),
  publishedOn: text('YYYY-MM or YYYY-MM-DD, as precisely as it was published'),
  reason: textOrNull(),
});

const period = objectSchema<PlanSummary['period']>({
  fromFiscalYear: FISCAL_YEAR,
  toFiscalYear: FISCAL_YEAR,
  soft: flag('目途: printed as such, never enforced'),
  quote: textOrNull("The period in the plan's own words"),
});

const summary: { [Field in keyof PlanSummary]: Schema } = {
  id: ID,
  title: text(),
  titleEn: textOrNull(),
  subtitle: textOrNull(),
  subtitleEn: textOrNull(),
  publisher: text(),
  published: textOrNull('Month of first publication, YYYY-MM'),
  parent: orNull(
    objectSchema<NonNullable<PlanSummary['parent']>>({ title: text(), edition: textOrNull() }),
    'The strategy the plan rests on',
  ),
  period,
  fiscalStartMonth: integer('Month in which a fiscal year of the plan starts, 1–12'),
  defaultAsOf: { ...DAY, description: 'The day that is read when nobody asks for one' },
  defaultAsOfReason: codeOf(['asked', 'today', 'plan_ended']),
  editions: listOf(edition, 'Published so far, oldest first'),
  version: VERSION,
};

const placed = { position: integer('From 1, within its plan or policy'), version: VERSION };
export const VISION_SCHEMA = namedSchema<Pick<VisionView, 'position' | 'version'>>(placed);
export const THEME_SCHEMA = namedSchema<Pick<ThemeView, 'position' | 'version'>>(placed);

export const POLICY_SCHEMA = namedSchema<Omit<PolicyView, 'id' | 'name' | 'nameEn'>>({
  ...placed,
  label: textOrNull("Short name in the sheet's corner"),
  labelEn: textOrNull(),
  themes: listOf(THEME_SCHEMA),
  initiativeCount: integer('0 for a policy that nothing stands under yet'),
});

export const PLAN_SCHEMA = objectSchema<PlanView>({
  ...summary,
  visions: listOf(VISION_SCHEMA, 'めざす姿'),
  policies: listOf(POLICY_SCHEMA, '取組方針, also those without an initiative'),
  visionPolicyLinks: listOf(
    objectSchema<PlanView['visionPolicyLinks'][number]>({ visionId: ID, policyId: ID }),
    'Which vision each policy serves',
  ),
  visionPolicyLinksKnown: flag("False where the source's lines are lost: an empty list then means 未確認, not none"),
  basics: listOf(
    objectSchema<PlanView['basics'][number]>({ heading: text(), paragraphs: listOf(text()) }),
    '基本的な考え方, word for word',
  ),
});

export const PLANS_SCHEMA = pageOf(objectSchema<PlanSummary>(summary));
