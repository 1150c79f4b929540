import type { Day } from '../calendar/day.ts';
import type { InitiativeVerdict } from '../initiatives/verdict.ts';
import type { InitiativeOrigin, InitiativeStatus } from '../initiatives/contract.ts';
import type { AsOfReason } from '../plans/contract.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { DecisionSummary } from '../reviews/contract.ts';
import type { FuzzyDate } from '../schedule-items/fuzzy-date.ts';
import type { LaneView, ScheduleItemKind, ScheduleItemView } from '../schedule-items/contract.ts';

/** A bar as an edition froze it. */
export type BaselineItem = {
  scheduleItemId: string;
  label: string;
  kind: ScheduleItemKind;
  laneId: string;
  lane: string | null;
  order: number;
  planned: { start: FuzzyDate | null; end: FuzzyDate | null };
  openEnded: boolean;
  tentative: boolean;
};

export type RoadmapInitiative = {
  id: string;
  /** Number printed on the plan, 1… */
  number: number;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  origin: InitiativeOrigin;
  status: InitiativeStatus;
  department: NamedRef | null;
  /** The worst of its KPIs' verdicts in the fiscal year of `asOf`; `null` when it has no KPI. */
  verdict: InitiativeVerdict | null;
  lastDecision: DecisionSummary | null;
  lanes: (LaneView & { items: ScheduleItemView[] })[];
  /** That edition's bars, only where `?edition=` asked for them. */
  baseline: BaselineItem[] | null;
};

/** Everything the Gantt draws, from one call and one statement. */
export type RoadmapView = {
  plan: NamedRef & {
    subtitle: string | null;
    fromFiscalYear: number;
    toFiscalYear: number;
    soft: boolean;
    fiscalStartMonth: number;
  };
  asOf: Day;
  asOfReason: AsOfReason;
  /** Fiscal year that `asOf` falls into. */
  fiscalYear: number;
  /** First and last fiscal year that anything dated needs. */
  axis: { fromFiscalYear: number; toFiscalYear: number };
  edition: { number: number; publishedOn: string } | null;
  policies: (NamedRef & {
    position: number;
    label: string | null;
    labelEn: string | null;
    themes: (NamedRef & { position: number; initiatives: RoadmapInitiative[] })[];
  })[];
};
