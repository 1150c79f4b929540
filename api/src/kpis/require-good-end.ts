import type { EntityManager } from 'typeorm';
import { firstDayOf } from '#domain/calendar/fiscal-year';
import type { ChangeKpiInput, KpiView } from '#domain/kpis/contract';
import { type EndingFacts, refusalToEnd } from '#domain/kpis/ending';
import { BadInput, NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { ScheduleItem } from '../schedule-items/schedule-item.entity.ts';
import { Kpi } from './kpi.entity.ts';
import { LOAD_ENDING_FACTS, LOCK_SUCCESSORS } from './kpis.queries.ts';
import { endingProblem } from './refusals.ts';

type Row = Pick<EndingFacts, 'ratio' | 'successors'> & { startMonth: number };

/**
 * Whether a KPI may end as `input` says.
 * @throws BadInput for an event or a successor that is not there (another tenant's are not).
 * @throws Refusal for what `refusalToEnd` refuses.
 */
export async function requireGoodEnd(
  tx: EntityManager,
  member: Member,
  kpi: KpiView,
  input: ChangeKpiInput,
): Promise<void> {
  const { tenantId } = member;
  const { validUntilItemId, closedOn = kpi.closedOn, succeededById = kpi.succeededById } = input;
  if (validUntilItemId && !(await tx.existsBy(ScheduleItem, { tenantId, id: validUntilItemId }))) {
    throw new BadInput([{ pointer: '/validUntilItemId', code: 'not_found', detail: MISSING }]);
  }
  if (closedOn === kpi.closedOn && succeededById === kpi.succeededById) return;
  if (succeededById && !(await tx.existsBy(Kpi, { tenantId, id: succeededById }))) {
    throw new BadInput([{ pointer: '/succeededById', code: 'not_found', detail: MISSING }]);
  }
  await tx.query(LOCK_SUCCESSORS, [tenantId]);
  const parameters = [tenantId, kpi.id, succeededById, member.fiscalStartMonth];
  const [facts] = await tx.query<Row[]>(LOAD_ENDING_FACTS, parameters);
  if (!facts) throw new NotFound();
  const first = Math.min(...kpi.versions.map(({ effectiveFiscalYear }) => effectiveFiscalYear));
  const firstDay = firstDayOf(first, facts.startMonth);
  const refusal = refusalToEnd({ ...facts, id: kpi.id, closedOn, succeededById, firstDay });
  if (refusal) throw endingProblem(refusal);
}

const MISSING = { ja: '見つかりません。もう一度選んでください。', en: 'Not found. Choose again.' };
