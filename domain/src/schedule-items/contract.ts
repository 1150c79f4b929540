import type { Day } from '../calendar/day.ts';
import type { FuzzyDate, FuzzyDateText } from './fuzzy-date.ts';
import type { ScheduleState } from './state.ts';

export const SCHEDULE_ITEM_KINDS = ['bar', 'milestone', 'gate'] as const;
export type ScheduleItemKind = (typeof SCHEDULE_ITEM_KINDS)[number];

/** How sure the years are: `given` the text states them, `inferred` they follow from it, `unknown` the figure is lost. */
export const CERTAINTIES = ['given', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type LaneView = { id: string; name: string | null; nameEn: string | null; certainty: Certainty; order: number };

/** One bar, milestone or gate, as `api.md` names it. */
export type ScheduleItemView = {
  id: string;
  label: string;
  labelEn: string | null;
  kind: ScheduleItemKind;
  /** The lane's name, `null` for an unnamed lane. */
  lane: string | null;
  laneId: string;
  /** Order inside the lane, even where dates are equal or unknown. */
  order: number;
  planned: { start: FuzzyDate | null; end: FuzzyDate | null };
  actual: { start: FuzzyDate | null; end: FuzzyDate | null; percent: number | null };
  openEnded: boolean;
  tentative: boolean;
  certainty: Certainty;
  /** Whether the lane itself is certain: a label may be known and its row lost. */
  laneCertainty: Certainty;
  scope: string | null;
  /** The source's own words about this item, if it has any. */
  quote: string | null;
  droppedOn: Day | null;
  state: ScheduleState;
  /** 例示（架空値） for its actual dates. */
  example: boolean;
  version: number;
};

export type InitiativeScheduleView = {
  initiativeId: string;
  lanes: LaneView[];
  items: ScheduleItemView[];
  nextCursor: null;
};

/** Highest order inside a lane. */
export const MAX_ORDER = 10_000;

export type CreateScheduleItemInput = {
  label: string;
  labelEn?: string | null;
  kind: ScheduleItemKind;
  /** An existing lane, or the name of one to be made; both absent = the initiative's unnamed lane. */
  laneId?: string;
  laneName?: string;
  order?: number;
  plannedStart?: FuzzyDateText | null;
  plannedEnd?: FuzzyDateText | null;
  openEnded?: boolean;
  tentative?: boolean;
  scope?: string | null;
};
export type ChangeScheduleItemInput = Partial<Omit<CreateScheduleItemInput, 'laneName' | 'kind'>> & {
  actualStart?: FuzzyDateText | null;
  actualEnd?: FuzzyDateText | null;
  /** 0–100. */
  percent?: number | null;
  certainty?: Certainty;
};
