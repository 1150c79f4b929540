/** The eight seats in a tenant. One list, used by the API, the browser and the tests. */
export const ROLES = ['admin', 'office', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'] as const;
export type Role = (typeof ROLES)[number];

/** `all`: everything in the tenant. `own`: what belongs to the member's own department. */
export type Scope = 'all' | 'own';

type Grants = Partial<Record<Role, Scope>>;

const everyReader: Grants = {
  office: 'all',
  cio: 'all',
  department: 'all',
  approver: 'all',
  viewer: 'all',
  auditor: 'all',
  adviser: 'all',
};

/**
 * Who may do what: one sentence a row. A role that is not named may not.
 * The admin runs the tenant and reads no KPI data; the auditor reads everything and changes nothing;
 * the adviser reads drafts and writes opinions; whoever prepares (office) never decides (cio).
 */
export const PERMISSIONS = {
  /** Read plans, roadmap, dashboard, initiatives, schedule, KPIs, actuals and reviews that were decided. */
  'plans.read': everyReader,
  /** Read what is not published yet: reviews in preparation, self-assessments, opinions, packets. */
  'drafts.read': { office: 'all', cio: 'all', department: 'own', approver: 'own', auditor: 'all', adviser: 'all' },
  /** Change a plan's title, period, visions, policies and themes. */
  'plans.write': { office: 'all' },
  /** Add and change initiatives, their parts, effects, costs and schedule. */
  'initiatives.write': { office: 'all' },
  /** Define KPIs, their versions and targets. */
  'kpis.write': { office: 'all' },
  /** Make judgement schemes and versions of them, and choose what a plan is judged by. */
  'judgement-schemes.write': { office: 'all' },
  /** Give a verdict by hand, with a reason, and take it back. */
  'verdicts.override': { office: 'all' },
  /** Enter and correct actuals; the office does so on a department's behalf, with a reason. */
  'kpi-actuals.record': { office: 'all', department: 'own', approver: 'own' },
  /** Close a period for entry, and open it again. */
  'period-closures.write': { office: 'all' },
  /** Prepare review sheets and put them on an agenda. */
  'reviews.prepare': { office: 'all' },
  /** Say how the department itself sees its initiative. */
  'reviews.assess': { department: 'own', approver: 'own' },
  /** Write the CIO adviser's opinion. */
  'reviews.advise': { adviser: 'all' },
  /** Decide: continue, rework, withdraw, complete, defer; and correct a decision. */
  'reviews.decide': { cio: 'all' },
  /** Record a decision on the CIO's behalf; it stays 案 until confirmed. */
  'reviews.record': { office: 'all' },
  /** Confirm a recorded decision: the CIO in person, or the office by entering the 決裁. */
  'reviews.confirm': { cio: 'all', office: 'all' },
  /** Finalise a packet, open and close a meeting. */
  'review-meetings.run': { office: 'all' },
  /** Answer a decision's condition. */
  'follow-ups.answer': { office: 'all', department: 'own', approver: 'own' },
  /** Members, roles and departments. */
  'members.write': { admin: 'all' },
  /** Call the levels of the plan what the organisation calls them. */
  'tenant.write': { admin: 'all' },
  /** Read the audit log. */
  'audit-entries.read': { auditor: 'all' },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof PERMISSIONS;

/** How far these roles reach with one permission, the widest of them; `null` when none of them may. */
export function scopeOf(roles: readonly Role[], permission: Permission): Scope | null {
  const grants: Grants = PERMISSIONS[permission];
  const scopes = roles.map((role) => grants[role]);
  if (scopes.includes('all')) return 'all';
  return scopes.includes('own') ? 'own' : null;
}

/** Whether these roles may act on something that belongs to `departmentId`; `null` belongs to no department. */
export function mayActOn(
  member: { roles: readonly Role[]; departmentId: string | null },
  permission: Permission,
  departmentId: string | null,
): boolean {
  const scope = scopeOf(member.roles, permission);
  if (scope === 'all') return true;
  return scope === 'own' && departmentId !== null && member.departmentId === departmentId;
}

/** The roles that hold a permission, to tell a refused member whom to ask. */
export function rolesThatMay(permission: Permission): Role[] {
  const grants: Grants = PERMISSIONS[permission];
  return ROLES.filter((role) => grants[role] !== undefined);
}
