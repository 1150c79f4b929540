import type { DashboardInitiative, DashboardKpi } from '#domain/dashboard/contract';
import type { InitiativeListItem } from '#domain/initiatives/contract';
import type { Verdict } from '#domain/kpis/codes';

/** An initiative with what it reached by the day the page speaks of. */
export type InitiativeRow = InitiativeListItem & { shownVerdict: Verdict | null; kpis: DashboardKpi[] };

export type InitiativeFilters = {
  q?: string | undefined;
  policy?: string | undefined;
  department?: string | undefined;
  status?: string | undefined;
  verdict?: string | undefined;
};
export type FilterName = keyof InitiativeFilters;
export type GroupBy = 'policy' | 'department' | 'progress';

/** Stands for "no department" and "no verdict" in an address. */
export const NONE = 'none';

/** Joins the list with the dashboard, which judges on any day; without it the list's own verdict stands. */
export function rowsOf(items: readonly InitiativeListItem[], judged: readonly DashboardInitiative[]): InitiativeRow[] {
  const byId = new Map(judged.map((item) => [item.id, item]));
  return items.map((item) => {
    const known = byId.get(item.id);
    return {
      ...item,
      status: known?.status ?? item.status,
      lastDecision: known === undefined ? item.lastDecision : known.lastDecision,
      shownVerdict: known === undefined ? (item.verdict?.code ?? null) : known.verdict,
      kpis: known?.kpis ?? [],
    };
  });
}

const MATCHES: Record<FilterName, (row: InitiativeRow, wanted: string) => boolean> = {
  q: (row, wanted) =>
    folded(wanted)
      .split(/\s+/)
      .every((word) => folded(`${row.number} ${row.title} ${row.titleEn ?? ''} ${row.subtitle ?? ''}`).includes(word)),
  policy: (row, wanted) => row.policies.some(({ id }) => id === wanted),
  department: (row, wanted) => (row.department?.id ?? NONE) === wanted,
  status: (row, wanted) => row.status === wanted,
  verdict: (row, wanted) => (row.shownVerdict ?? NONE) === wanted,
};

export function filterRows(rows: readonly InitiativeRow[], filters: InitiativeFilters): InitiativeRow[] {
  return rows.filter((row) => activeFilters(filters).every(([name, wanted]) => MATCHES[name](row, wanted)));
}

/** For each filter that is set: how many rows there would be without it. */
export function withoutEach(
  rows: readonly InitiativeRow[],
  filters: InitiativeFilters,
): { name: FilterName; count: number }[] {
  return activeFilters(filters).map(([name]) => ({
    name,
    count: filterRows(rows, { ...filters, [name]: undefined }).length,
  }));
}

function activeFilters(filters: InitiativeFilters): [FilterName, string][] {
  return (Object.entries(filters) as [FilterName, string | undefined][]).filter(
    (entry): entry is [FilterName, string] => entry[1] !== undefined && entry[1] !== '',
  );
}

/** Width, case and the two kana are one: ﾃﾚﾜｰｸ, テレワーク and てれわーく find each other. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
