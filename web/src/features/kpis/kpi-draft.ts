import type { ChangeKpiInput, KpiVersionView, KpiView } from '#domain/kpis/contract';
import { withoutFormerAmounts } from '#domain/kpis/definition';
import type { DefinedKpi } from '#domain/kpis/meaning';
import { definitionChanges, type DefinitionDraft, definitionDraftOf, definitionOf } from './definition-draft.ts';
import type { EndingDraft } from './EndingFields.tsx';
import { type BreakdownDraft, breakdownDraftOf, breakdownOf } from './breakdown-draft.ts';
import type { BreakdownFieldsDraft } from './BreakdownFields.tsx';
import type { How } from './HowFields.tsx';

/** What stands in the form that changes a KPI. */
export type KpiDraft = DefinitionDraft & EndingDraft & BreakdownFieldsDraft & { changeReason: string };

/** The definition that a change starts from. */
export function latestOf(kpi: KpiView): KpiVersionView {
  return kpi.versions.at(-1) ?? kpi.definition;
}

export function draftOf(kpi: KpiView): KpiDraft {
  return {
    ...definitionDraftOf(latestOf(kpi)),
    changeReason: '',
    ...fieldsOf(breakdownDraftOf(kpi.breakdown)),
    untilItemId: kpi.validity.untilItemId ?? '',
    closedOn: kpi.closedOn,
    successorId: kpi.succeededById ?? '',
  };
}

/** What differs, as the API takes it. The year goes along with a changed definition only: an ending has none, and an unchanged version is no new one. */
export function changesOf(draft: KpiDraft, start: KpiDraft, kpi: KpiView, how: How): ChangeKpiInput {
  const latest = latestOf(kpi);
  const definition = definitionChanges(draft, start);
  const from = how.way === 'version' ? Number(how.from) : latest.effectiveFiscalYear;
  return {
    ...definition,
    ...(Object.keys(definition).length > 0 ? { effectiveFiscalYear: from } : {}),
    ...(how.way === 'version' && draft.changeReason.trim() !== '' ? { changeReason: draft.changeReason.trim() } : {}),
    ...breakdownChange(draft, start, kpi),
    ...(draft.untilItemId === start.untilItemId ? {} : { validUntilItemId: draft.untilItemId || null }),
    ...(draft.closedOn === start.closedOn ? {} : { closedOn: draft.closedOn }),
    ...(draft.successorId === start.successorId ? {} : { succeededById: draft.successorId || null }),
  };
}

function fieldsOf({ dimension, total, lines }: BreakdownDraft): BreakdownFieldsDraft {
  return { breakdownBy: dimension, breakdownTotal: total, breakdownLines: lines };
}

/** The parts as typed; `'unreadable'` where a line is none. */
export function typedBreakdown(draft: BreakdownFieldsDraft, kpi: KpiView): ReturnType<typeof breakdownOf> {
  const { breakdownBy: dimension, breakdownTotal: total, breakdownLines: lines } = draft;
  return breakdownOf({ dimension, total, lines }, kpi.breakdown);
}

function breakdownChange(draft: KpiDraft, start: KpiDraft, kpi: KpiView): Pick<ChangeKpiInput, 'breakdown'> {
  const fields = ['breakdownBy', 'breakdownTotal', 'breakdownLines'] as const;
  if (fields.every((field) => draft[field] === start[field])) return {};
  const breakdown = typedBreakdown(draft, kpi);
  return breakdown === 'unreadable' ? {} : { breakdown };
}

/** The KPI as it is defined now. */
export function definedBy({ validity, ...kpi }: KpiView): DefinedKpi {
  const { versions, targets, expectedYears, closedOn, succeededById } = kpi;
  return { versions, targets, expectedYears, closedOn, succeededById, untilItemId: validity.untilItemId };
}

/** The KPI as it would be once the changes are saved; half-typed numbers count as none. */
export function changedBy(kpi: KpiView, draft: KpiDraft, changes: ChangeKpiInput): DefinedKpi {
  const latest = latestOf(kpi);
  const from = changes.effectiveFiscalYear ?? latest.effectiveFiscalYear;
  const changed = { ...latest, ...definitionOf(draft), effectiveFiscalYear: from };
  const others = kpi.versions.filter(({ effectiveFiscalYear }) => effectiveFiscalYear !== from);
  return {
    versions: [
      ...others,
      from === latest.effectiveFiscalYear ? changed : withoutFormerAmounts(latest, changed, changes),
    ],
    targets: kpi.targets,
    expectedYears: kpi.expectedYears,
    closedOn: draft.closedOn,
    succeededById: draft.successorId || null,
    untilItemId: draft.untilItemId || null,
  };
}
