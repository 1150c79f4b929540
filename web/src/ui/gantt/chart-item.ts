import type { Day } from '#domain/calendar/day';
import type { Change } from '#domain/roadmap/changes';
import type { Placeable } from '#domain/roadmap/geometry';
import type { Occurrence } from '#domain/schedule-items/label-marks';

/** Height of a planned bar; two lines of a label fit into it. */
export const BAR_HEIGHT = 34;
/** Height of the actual bar under it. */
export const ACTUAL_HEIGHT = 8;
export const ROW_HEIGHT = BAR_HEIGHT + ACTUAL_HEIGHT + 8;
export const LANE_PADDING = 8;

/** A schedule item as it is drawn: everything but its words was decided by the domain. */
export type ChartItem = Placeable & {
  id: string;
  /** What stands on the bar; a stage that the label names (STEP1) is told apart. */
  label: string;
  stage: string | null;
  /** What the shape says, in words beside the label: 「2019年度以降 継続」. */
  note: string | null;
  /** 「2017年度から」, for a start that lies before the axis. */
  since: string;
  /** Whole description for assistive technology and the tooltip: label, planned, actual, state, scope. */
  name: string;
  tentative: boolean;
  dropped: boolean;
  /** The bar is cut here, and the rest of the old plan is a ghost. */
  droppedOn: Day | null;
  done: boolean;
  /** Drawn where it is being put; not saved. */
  moving: boolean;
  /** An end that has not come yet is the as-of day. */
  actual: Placeable['planned'];
  /** How late, in the plan's own precision: 「+2か月」. */
  slip: string | null;
  occurrence: (Occurrence & { word: string }) | null;
  /** Where an edition had it, and what became of it since. */
  before: Placeable | null;
  change: Change | null;
};
