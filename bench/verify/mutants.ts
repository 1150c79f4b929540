/** One defence less. At least one of the specs must fail for it. */
export type Mutant = {
  name: string;
  /** Runs in the databases that the specs copy, after all migrations. */
  sql?: string;
  /** Changes of the built server; each must find its text. */
  code?: { file: string; from: string | RegExp; to: string }[];
  /** Pattern of the spec files that are asked. */
  specs: string;
  /** Of their tests only those that are called so: thousands of requests need not all be sent to see one leak. */
  tests?: string;
  /** What it is caught by is a race, which a busy machine may lose without any mutant: it is run without one first. */
  isRace?: boolean;
};

const TENANCY = 'platform/database/tenancy';
const SESSION = 'platform/session/session';

/** Nothing but the queries' own predicates keeps tenants apart any more, and the start does not notice. */
const NO_ROW_SECURITY = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
  LOOP EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', name); END LOOP; END $$`;
const CHECK_AT_START = {
  file: 'api/src/platform/database/table-check.js',
  from: 'if (faults.length === 0)',
  to: 'if (true)',
};

/** A feature whose queries forget the tenant, on a database that has forgotten it too. */
const forgetful = (file: string, tests = 'nothing foreign is asked for'): Mutant => ({
  name: `no tenant in ${file.split('/').at(-1)}, no row-level security`,
  sql: NO_ROW_SECURITY,
  code: [
    CHECK_AT_START,
    // The parameter stays in the statement, or PostgreSQL would not know its type.
    {
      file: `api/src/${file}.queries.js`,
      from: /(\b\w+\.)?tenant_id = \$1\b/g,
      to: '$1::uuid IS NOT NULL'.replace('$', '$$$$'),
    },
  ],
  specs: 'api/test/isolation',
  tests,
});

const policy = (name: string, sql: string): Mutant => ({ name, sql, specs: TENANCY });
const guard = (name: string, file: string, from: string | RegExp, to: string, specs: string): Mutant => ({
  name,
  code: [{ file, from, to }],
  specs,
});
const cell = (name: string, from: string, to: string): Mutant =>
  guard(`permission: ${name}`, 'domain/src/members/permissions.js', from, to, 'api/test/role-matrix');
/** The version predicate of a conditional write, gone. */
const unconditional = (file: string, specs: string): Mutant =>
  guard(
    `no version asked for in ${file.split('/').at(-1)}`,
    `api/src/${file}.js`,
    ', version: expected }',
    ' }',
    specs,
  );

export const MUTANTS: Mutant[] = [
  policy('policy of kpi_actual dropped', 'DROP POLICY tenant_rows_only ON kpi_actual'),
  policy(
    'policy of decision open to all',
    'DROP POLICY tenant_rows_only ON decision; CREATE POLICY tenant_rows_only ON decision USING (true)',
  ),
  policy('policy of member without a check', 'ALTER POLICY tenant_rows_only ON member WITH CHECK (true)'),
  policy('row-level security of audit_entry off', 'ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY'),
  policy('row-level security of plan not forced', 'ALTER TABLE plan NO FORCE ROW LEVEL SECURITY'),
  policy('the serving role may truncate', 'GRANT TRUNCATE ON kpi TO app_rw'),
  policy('a view with its owner’s rights', 'CREATE VIEW all_kpis AS SELECT * FROM kpi'),
  policy(
    'a function with its owner’s rights',
    `CREATE FUNCTION peep() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM plan'`,
  ),
  policy('history may be changed', 'DROP TRIGGER audit_entry_is_append_only ON audit_entry'),
  policy(
    'history may be truncated, with what refers to it',
    `DO $$ DECLARE found record; BEGIN
      FOR found IN SELECT tgname, tgrelid::regclass AS of FROM pg_trigger WHERE tgname LIKE '%_is_never_truncated'
      LOOP EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.of); END LOOP; END $$`,
  ),
  policy('the serving role may rewrite history', 'GRANT UPDATE, DELETE ON audit_entry TO app_rw'),
  guard('no check at the start', CHECK_AT_START.file, CHECK_AT_START.from, CHECK_AT_START.to, TENANCY),
  guard(
    'tenant named for the session instead of the transaction',
    'api/src/platform/database/tenant-database.js',
    `', true)`,
    `', false)`,
    TENANCY,
  ),
  guard(
    'what nobody waits for may fail unnoticed',
    'api/src/platform/database/tenant-database.js',
    '...unawaitedOf(runner.manager), ',
    '',
    'platform/database/unawaited',
  ),
  forgetful('departments/departments'),
  forgetful('members/members'),
  forgetful('initiatives/initiatives'),
  forgetful('reviews/reviews'),
  forgetful('kpis/kpis', 'a foreign id in a path'),

  guard(
    'every permission given',
    'api/src/platform/permissions/permission.guard.js',
    '!== null)',
    '!== 0)',
    'api/test/role-matrix',
  ),
  {
    name: 'no session asked for',
    code: [
      { file: 'api/src/platform/permissions/permission.guard.js', from: 'throw new NotSignedIn()', to: 'return true' },
      { file: 'api/src/platform/session/current-member.js', from: 'if (!member)', to: 'if (false)' },
    ],
    specs: 'api/test/role-matrix',
  },
  guard(
    'other departments’ rows open',
    'api/src/platform/permissions/require-own.js',
    'if (!mayActOn',
    'if (false && !mayActOn',
    'api/test/role-matrix|reviews/reviews|follow-ups',
  ),
  guard(
    'drafts open to readers',
    'api/src/reviews/reviews.service.js',
    '!row.isDecided && !mayActOn',
    'false && !mayActOn',
    'reviews/reviews',
  ),
  guard(
    'routes without a permission start',
    'api/src/platform/permissions/undeclared-routes.js',
    'if (undeclared.length === 0)',
    'if (true)',
    'undeclared-routes',
  ),
  cell(
    'viewers read the history',
    `'audit-entries.read': { auditor: 'all' }`,
    `'audit-entries.read': { auditor: 'all', viewer: 'all' }`,
  ),
  cell(
    'the office manages members',
    `'members.write': { admin: 'all' }`,
    `'members.write': { admin: 'all', office: 'all' }`,
  ),
  cell('the admin reads plans', `const everyReader = {`, `const everyReader = { admin: 'all',`),
  cell(
    'departments define KPIs',
    `'kpis.write': { office: 'all' }`,
    `'kpis.write': { office: 'all', department: 'own' }`,
  ),
  cell('viewers decide', `'reviews.decide': { cio: 'all' }`, `'reviews.decide': { cio: 'all', viewer: 'all' }`),

  guard(
    'admins change their own role',
    'domain/src/members/seats.js',
    'facts.isSelf && changesRights',
    'false',
    'members/(members|seats)',
  ),
  guard(
    'roles change, sessions stay',
    'api/src/members/members.service.js',
    'await endSessionsOf(tx, tenantId, id)',
    '',
    'members/members',
  ),
  guard(
    'admins are not locked',
    'api/src/members/members.queries.js',
    'ORDER BY id FOR UPDATE',
    'ORDER BY id',
    'members/members',
  ),
  guard(
    'deciding without the password',
    'api/src/platform/session/reauthentication.js',
    'member.reauthenticatedAt === null',
    'false',
    'reviews/decision-refusals',
  ),
  guard(
    'other origins may write',
    'api/src/platform/session/forgery.guard.js',
    'if (isForeign(request))',
    'if (false)',
    SESSION,
  ),
  guard(
    'no token of the session asked for',
    'api/src/platform/session/forgery.guard.js',
    '|| !sameText(sent, request.csrfToken)',
    '',
    SESSION,
  ),
  guard(
    'scripts read the cookie',
    'api/src/platform/session/cookies.js',
    'httpOnly: true',
    'httpOnly: false',
    `${SESSION}|platform/http/http`,
  ),
  guard(
    'guesses are not counted',
    'api/src/platform/session/sign-in-limits.js',
    'await take(this.perSource, sourceOf(attempt));',
    '',
    SESSION,
  ),
  guard(
    'guesses of a day are not counted',
    'api/src/platform/session/sign-in-limits.js',
    'await take(this.perAccount, attempt.account);',
    '',
    SESSION,
  ),
  guard(
    'the session of before stays open',
    'api/src/platform/session/session.service.js',
    'if (earlier)',
    'if (false)',
    SESSION,
  ),
  guard(
    'a changed password ends nothing',
    'api/src/platform/session/session.service.js',
    'await endSessionsOf(tx, tenantId, memberId, sessionId);',
    '',
    SESSION,
  ),
  {
    name: 'ended sessions open',
    sql: mended('auth_session(bytea)', ' AND s.ended_at IS NULL', ''),
    specs: SESSION,
  },
  {
    name: 'idle sessions open',
    sql: mended('auth_session(bytea)', ` AND s.last_seen_at > now() - interval '30 minutes'`, ''),
    specs: SESSION,
  },
  {
    name: 'disabled members stay signed in',
    sql: mended('auth_session(bytea)', ' AND m.disabled_at IS NULL', ''),
    specs: 'api/test/role-matrix',
  },

  guard(
    'unknown properties are taken',
    'api/src/platform/http/validation-pipe.js',
    'forbidNonWhitelisted: true',
    'forbidNonWhitelisted: false',
    'problems/problems',
  ),
  guard(
    'bodies as deep as you like',
    'api/src/platform/http/body-check.js',
    /depth > MAX_DEPTH/g,
    'false',
    'problems/problems',
  ),
  guard(
    'no limit of requests',
    'api/src/platform/http/rate-limit.guard.js',
    '* factor',
    '* Infinity',
    'platform/http/http',
  ),
  guard(
    'no content security policy',
    'api/src/platform/http/security-headers.js',
    `'content-security-policy': CONTENT`,
    `'x-policy': CONTENT`,
    'platform/http/http',
  ),
  guard(
    'keys of everybody',
    'api/src/platform/database/idempotency.js',
    'if (earlier.request_hash !== command.hash)',
    'if (false)',
    'platform/database/idempotency',
  ),
  guard(
    'a decision leaves no history',
    'api/src/departments/departments.service.js',
    /await this\.audit\.add\([^;]*;/,
    '',
    'api/test/audit-completeness|departments',
  ),

  unconditional('members/members.service', 'members/members'),
  unconditional('initiatives/initiatives.service', 'initiatives/initiatives'),
  unconditional('schedule-items/schedule-items.service', 'schedule-items/schedule-items'),
  {
    name: 'closed periods take reports from the table',
    sql: 'DROP TRIGGER kpi_actual_period_is_open ON kpi_actual',
    specs: 'period-closures/period-closures',
  },
  {
    name: 'decisions outside a meeting',
    sql: 'DROP TRIGGER decision_in_open_meeting ON decision',
    specs: 'reviews/decision-records',
  },
  {
    name: 'evidence may be changed',
    sql: 'DROP TRIGGER packet_evidence_is_append_only ON packet_evidence',
    specs: 'reviews/decision-records',
  },
  {
    ...guard(
      'a packet does not wait for those who write',
      'api/src/review-meetings/meeting-at-hand.js',
      /if \(act === 'finalise'\)/,
      'if (false)',
      'reviews/finalising-race',
    ),
    isRace: true,
  },
  guard(
    'those who write do not wait for a closing',
    'api/src/period-closures/period-closures.service.js',
    'await tx.query(LOCK_INITIATIVES, [tenantId, planId]);',
    '',
    'kpi-actuals/kpi-actuals-races',
  ),
];

/** SQL that makes a function anew without one of its conditions; fails where it has no such condition. */
function mended(signature: string, from: string, to: string): string {
  return `DO $do$ DECLARE was text := pg_get_functiondef('${signature}'::regprocedure); now text; BEGIN
    now := replace(was, $text$${from}$text$, $text$${to}$text$);
    IF now = was THEN RAISE EXCEPTION 'nothing to replace in ${signature}'; END IF;
    EXECUTE now; END $do$`;
}
