import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import type { BreakdownName, TrendView } from '#domain/kpi-actuals/contract';
import { trendOf } from '#domain/kpi-actuals/trend';
import { joinMarks, type TrendMark } from '#domain/kpi-actuals/trend-marks';
import { type TrendFacts, type TrendKpi, type TrendVersion, versionOf } from '#domain/kpi-actuals/trend-years';
import type { Succession } from '#domain/kpis/contract';
import { type JudgementSettings, schemesInForce } from '../kpis/kpi-facts.service.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { LOAD_TREND } from './kpi-trend.queries.ts';

type Actual = TrendFacts['actuals'][number];
/** In the order of `LOAD_TREND`: naming every field of sixty reports costs PostgreSQL more than finding them. */
type PackedActual = [
  period: Actual['period'],
  value: Actual['value'],
  numerator: Actual['numerator'],
  denominator: Actual['denominator'],
  state: Actual['state'],
  provisional: boolean,
  example: boolean,
  note: string | null,
  correctedAfterReview: boolean,
];

type Row = Omit<TrendFacts, 'kpi' | 'versions' | 'schemes' | 'dueDays' | 'actuals'> & {
  actuals: PackedActual[];
  settings: JudgementSettings;
  versions: (TrendVersion & Omit<TrendKpi, 'id'>)[];
  marks: TrendMark[];
  /** What its validity ended on, in the source's words. */
  endedBy: string | null;
  succession: Succession;
  part: BreakdownName | null;
  predecessorEnds: { id: string; closedOn: Day | null }[];
};

@Injectable()
export class KpiTrendService {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, clock: Clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** A KPI's periods, targets, years and marks as they stood on a day; `asOf` null: the plan's own day; `breakdownKey` empty: the whole. */
  async get(member: Member, kpiId: string, asOf: Day | null, breakdownKey: string): Promise<TrendView> {
    const { tenantId, fiscalStartMonth } = member;
    const parameters = [tenantId, kpiId, asOf, this.clock.today(member), fiscalStartMonth, breakdownKey];
    const [row] = await this.tenant.read<Row>(member, LOAD_TREND, parameters);
    if (!row || (breakdownKey !== '' && row.part === null)) throw new NotFound();
    const { settings, marks, endedBy, part, succession, predecessorEnds, ...stored } = row;
    const facts = { ...stored, actuals: stored.actuals.map(actualOf) };
    const { name, nameEn, unitEn, decimals } = present(row);
    const kpi = { id: kpiId, name, nameEn, unitEn, decimals };
    const { successor } = succession;
    const predecessors = succession.predecessors.map((one) => ({
      kpi: one,
      closedOn: predecessorEnds.find(({ id }) => id === one.id)?.closedOn ?? null,
    }));
    const joins = joinMarks({ closedOn: facts.closedOn, endedBy, successor }, predecessors);
    const schemes = schemesInForce(settings);
    const model = trendOf({ ...facts, kpi, schemes, dueDays: settings.dueDays }, [...marks, ...joins]);
    return { ...model, succession, part };
  }
}

function actualOf(packed: PackedActual): Actual {
  const [period, value, numerator, denominator, state, provisional, example, note, correctedAfterReview] = packed;
  return { period, value, numerator, denominator, state, provisional, example, note, correctedAfterReview };
}

/** The version that names the KPI on the day. */
function present({ versions, asOf, startMonth }: Row): Row['versions'][number] {
  const inForce = versionOf({ versions }, fiscalYearOfDay(asOf, startMonth));
  const version = versions.find((one) => one.effectiveFiscalYear === inForce.effectiveFiscalYear);
  if (version === undefined) throw new Error('the version in force is none of the versions');
  return version;
}
