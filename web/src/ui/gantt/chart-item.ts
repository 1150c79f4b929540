import type { Placeable } from '#domain/roadmap/geometry';

/** Height of a planned bar; two lines of a label fit into it. */
export const BAR_HEIGHT = 34;
/** Height of the actual bar under it. */
export const ACTUAL_HEIGHT = 8;
export const ROW_HEIGHT = BAR_HEIGHT + ACTUAL_HEIGHT + 8;
export const LANE_PADDING = 8;

/** A schedule item as it is drawn: everything but its words was decided by the domain. */
export type ChartItem = Placeable & {
  id: string;
  label: string;
  /** Whole description for assistive technology and the tooltip: label, planned, actual, state, scope. */
  name: string;
  tentative: boolean;
  dropped: boolean;
  /** Late to finish: what lies beyond the planned end is hatched. */
  late: boolean;
  done: boolean;
  /** An end that has not come yet is the as-of day. */
  actual: Placeable['planned'];
};
