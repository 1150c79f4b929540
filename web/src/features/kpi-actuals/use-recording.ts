import { isOnBehalf } from '#domain/kpi-actuals/on-behalf';
import type { KpiView } from '#domain/kpis/contract';
import { useMay, useSession } from '../../platform/session/session.ts';

/** Whether the member may report on this KPI, and whether for its department. */
export function useRecording({ departmentId }: KpiView): { mayRecord: boolean; onBehalf: boolean } {
  const may = useMay();
  const { member } = useSession();
  const mayRecord = may('kpi-actuals.record', departmentId);
  const seat = { roles: member.roles, departmentId: member.department?.id ?? null };
  return { mayRecord, onBehalf: mayRecord && isOnBehalf(seat, departmentId) };
}
