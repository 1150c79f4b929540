import type { ChangeKpiInput, KpiVersionView, KpiView } from '#domain/kpis/contract';
import type { DefinedKpi } from '#domain/kpis/meaning';
import { definitionChanges, type DefinitionDraft, definitionDraftOf, definitionOf } from './definition-draft.ts';
import type { EndingDraft } from './EndingFields.tsx';
import type { How } from './HowFields.tsx';

/** What stands in the form that changes a KPI. */
export type KpiDraft = DefinitionDraft & EndingDraft & { changeReason: string };

/** The definition that a change starts from. */
export function latestOf(kpi: KpiView): KpiVersionView {
  return kpi.versions.at(-1) ?? kpi.definition;
}

export function draftOf(kpi: KpiView): KpiDraft {
  return {
    ...definitionDraftOf(latestOf(kpi)),
    changeReason: '',
    untilItemId: kpi.validity.untilItemId ?? '',
    closedOn: kpi.closedOn,
    successorId: kpi.succeededById ?? '',
  };
}

/** What differs, as the API takes it. The year goes along with a changed definition only: an ending has none, and an unchanged version is no new one. */
export function changesOf(draft: KpiDraft, start: KpiDraft, latest: KpiVersionView, how: How): ChangeKpiInput {
  const definition = definitionChanges(draft, start);
  const from = how.way === 'version' ? Number(how.from) : latest.effectiveFiscalYear;
  return {
    ...definition,
    ...(Object.keys(definition).length > 0 ? { effectiveFiscalYear: from } : {}),
    ...(how.way === 'version' && draft.changeReason.trim() !== '' ? { changeReason: draft.changeReason.trim() } : {}),
    ...(draft.untilItemId === start.untilItemId ? {} : { validUntilItemId: draft.untilItemId || null }),
    ...(draft.closedOn === start.closedOn ? {} : { closedOn: draft.closedOn }),
    ...(draft.successorId === start.successorId ? {} : { succeededById: draft.successorId || null }),
  };
}

/** The KPI as it is defined now. */
export function definedBy({ versions, targets, closedOn, succeededById, validity }: KpiView): DefinedKpi {
  return { versions, targets, closedOn, succeededById, untilItemId: validity.untilItemId };
}

/** The KPI as it would be once the changes are saved; half-typed numbers count as none. */
export function changedBy(kpi: KpiView, draft: KpiDraft, changes: ChangeKpiInput): DefinedKpi {
  const latest = latestOf(kpi);
  const from = changes.effectiveFiscalYear ?? latest.effectiveFiscalYear;
  const changed = { ...latest, ...definitionOf(draft), effectiveFiscalYear: from };
  const others = kpi.versions.filter(({ effectiveFiscalYear }) => effectiveFiscalYear !== from);
  return {
    versions: [...others, changed],
    targets: kpi.targets,
    closedOn: draft.closedOn,
    succeededById: draft.successorId || null,
    untilItemId: draft.untilItemId || null,
  };
}
