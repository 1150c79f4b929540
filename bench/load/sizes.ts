/** How much one tenant holds. Three KPIs and five schedule items an initiative where nothing else is said. */
export type Size = { initiatives: number; itemsEach: number; kpis: number; years: number };

/** L is 200 tenants of Q. */
export const SIZES = {
  S: { initiatives: 8, itemsEach: 4, kpis: 20, years: 3 },
  M: { initiatives: 500, itemsEach: 5, kpis: 1_500, years: 5 },
  Q: { initiatives: 125, itemsEach: 5, kpis: 375, years: 5 },
} as const satisfies Record<string, Size>;

export const TENANTS_OF_L = 200;

/** The plan's last fiscal year. It has ended, so that every run reads it on the same day, whatever the day is. */
export const LAST_FISCAL_YEAR = 2025;
/** The day on which an ended plan is read by itself: two months after its end. */
export const AS_OF = '2026-05-31';
