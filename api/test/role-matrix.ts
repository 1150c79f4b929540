import type { Role } from '#domain/members/permissions';

/** Who is let in: everybody, everybody who is signed in, or these roles; `own`: for their own department only. */
export type Cell = 'everybody' | 'signed in' | { all: Role[]; own?: Role[] };

const readers: Role[] = ['office', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'];
const office: Cell = { all: ['office'] };
const admin: Cell = { all: ['admin'] };
const read: Cell = { all: readers };
const decide: Cell = { all: ['cio', 'office'] };

/**
 * Every operation and who may use it, as security.md says it and not as the code does. Nobody who is not named here is
 * let in, nor is anybody without a session, with one that has ended, or who is disabled. An operation that is missing
 * here fails the spec.
 */
export const ROLE_MATRIX: Record<string, Cell> = {
  'GET /sign-in-offer': 'everybody',
  'POST /session': 'everybody',
  'GET /session': 'signed in',
  'DELETE /session': 'signed in',
  'POST /session/reauthentication': 'signed in',
  'POST /session/password': 'signed in',
  'GET /sessions': 'signed in',
  'DELETE /sessions/{sessionId}': 'signed in',

  'GET /members': admin,
  'POST /members': admin,
  'GET /members/{id}': admin,
  'PATCH /members/{id}': admin,
  'GET /departments': { all: [...readers, 'admin'] },
  'POST /departments': admin,
  'GET /tenant': admin,
  'PATCH /tenant': admin,
  'GET /audit-entries': { all: ['auditor'] },
  'GET /audit-entries/chain': { all: ['auditor'] },
  'GET /audit-entries/chain/verification': { all: ['auditor'] },

  'GET /plans': read,
  'GET /plans/{planId}': read,
  'PATCH /plans/{planId}': office,
  'POST /plans': office,
  'POST /plans/{planId}/visions': office,
  'POST /plans/{planId}/policies': office,
  'PUT /plans/{planId}/vision-policy-links': office,
  'PATCH /visions/{visionId}': office,
  'PATCH /policies/{policyId}': office,
  'POST /policies/{policyId}/themes': office,
  'PATCH /themes/{themeId}': office,
  'GET /plans/{planId}/roadmap': read,
  'GET /plans/{planId}/dashboard': read,
  'GET /initiatives/{initiativeId}/dashboard': read,

  'GET /judgement-schemes': read,
  'POST /judgement-schemes': office,
  'GET /judgement-schemes/{schemeId}': read,
  'POST /judgement-schemes/{schemeId}/versions': office,
  'GET /judgement-schemes/{schemeId}/what-if': read,
  'GET /plans/{planId}/judgement-schemes': read,
  'PUT /plans/{planId}/judgement-schemes/{fiscalYear}': office,
  'POST /plans/{planId}/judgement-what-ifs': office,

  'GET /initiatives': read,
  'POST /initiatives': office,
  'GET /initiatives/{initiativeId}': read,
  'PATCH /initiatives/{initiativeId}': office,
  'GET /initiatives/{initiativeId}/schedule-items': read,
  'POST /initiatives/{initiativeId}/schedule-items': office,
  'GET /schedule-items/{scheduleItemId}': read,
  'PATCH /schedule-items/{scheduleItemId}': office,
  'DELETE /schedule-items/{scheduleItemId}': office,

  'GET /initiatives/{initiativeId}/kpis': read,
  'POST /initiatives/{initiativeId}/kpis': office,
  'GET /plans/{planId}/successor-tasks': read,
  'GET /plans/{planId}/effect-coverage': read,
  'GET /kpis/{kpiId}': read,
  'PATCH /kpis/{kpiId}': office,
  'GET /kpis/{kpiId}/targets/{fiscalYear}': read,
  'PUT /kpis/{kpiId}/targets/{fiscalYear}': office,
  'GET /kpis/{kpiId}/verdict-overrides': read,
  'PUT /kpis/{kpiId}/verdict-overrides/{fiscalYear}': office,
  'DELETE /kpis/{kpiId}/verdict-overrides/{fiscalYear}': office,
  'GET /kpis/{kpiId}/expectations/{fiscalYear}': read,
  'PUT /kpis/{kpiId}/expectations/{fiscalYear}': { all: ['office'], own: ['department', 'approver'] },
  'GET /kpis/{kpiId}/trend': read,
  'GET /kpis/{kpiId}/breakdown': read,
  'GET /kpis/{kpiId}/actuals': read,
  'GET /kpis/{kpiId}/actuals/{period}': read,
  'PUT /kpis/{kpiId}/actuals/{period}': { all: ['office'], own: ['department', 'approver'] },
  'GET /kpis/{kpiId}/actuals/{period}/{breakdownKey}': read,
  'PUT /kpis/{kpiId}/actuals/{period}/{breakdownKey}': { all: ['office'], own: ['department', 'approver'] },
  'GET /period-closures': read,
  'POST /period-closures': office,
  'DELETE /period-closures/{closureId}': office,

  'GET /reviews': read,
  'POST /reviews': office,
  'GET /reviews/{id}': read,
  'PUT /reviews/{id}/self-assessment': { all: [], own: ['department', 'approver'] },
  'PUT /reviews/{id}/opinion': { all: ['adviser'] },
  'POST /reviews/{id}/decision': decide,
  'POST /reviews/{id}/decision/confirmation': decide,
  'POST /reviews/{id}/corrections': decide,
  'GET /review-meetings': read,
  'POST /review-meetings': office,
  'GET /review-meetings/{id}': read,
  'POST /review-meetings/{id}/packets': office,
  'POST /review-meetings/{id}/opening': office,
  'POST /review-meetings/{id}/closing': office,
  'GET /follow-ups': read,
  'PUT /follow-ups/{id}/answer': { all: ['office'], own: ['department', 'approver'] },
};

/** Whether this role passes the door of an operation; own or all is asked further in. */
export function isLetIn(role: Role, cell: Cell): boolean {
  if (cell === 'everybody' || cell === 'signed in') return true;
  return cell.all.includes(role) || (cell.own?.includes(role) ?? false);
}
