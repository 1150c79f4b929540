import type { SessionView } from '../../../dist/domain/src/members/contract.js';
import type { PlanView } from '../../../dist/domain/src/plans/contract.js';
import type { AuditEntryView } from '../../../dist/domain/src/audit-entries/contract.js';
import { Clock } from '../../../dist/api/src/platform/clock.js';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Client, TestApp } from '../../../dist/api/test/signed-in.js';
import type { Case } from '../case.ts';

const PLAN_END = 2030;

/** What the API's clock shows, and what must follow in Osaka: day, fiscal year and its names. */
type Shown = { at: string; day: string; year: number; labelJa: string; labelEra: string };

const SHOWN: Shown[] = [
  { at: '2019-03-31T14:59:59Z', day: '2019-03-31', year: 2018, labelJa: '2018年度', labelEra: '平成30年度' },
  { at: '2019-03-31T15:00:00Z', day: '2019-04-01', year: 2019, labelJa: '2019年度', labelEra: '令和元年度' },
  { at: '2026-12-31T14:59:59Z', day: '2026-12-31', year: 2026, labelJa: '2026年度', labelEra: '令和8年度' },
  { at: '2026-12-31T15:00:00Z', day: '2027-01-01', year: 2026, labelJa: '2026年度', labelEra: '令和8年度' },
  { at: '2027-03-31T14:59:59Z', day: '2027-03-31', year: 2026, labelJa: '2026年度', labelEra: '令和8年度' },
  { at: '2027-03-31T15:00:00Z', day: '2027-04-01', year: 2027, labelJa: '2027年度', labelEra: '令和9年度' },
  { at: '2028-02-28T14:59:59Z', day: '2028-02-28', year: 2027, labelJa: '2027年度', labelEra: '令和9年度' },
  { at: '2028-02-28T15:00:00Z', day: '2028-02-29', year: 2027, labelJa: '2027年度', labelEra: '令和9年度' },
  { at: '2028-02-29T15:00:00Z', day: '2028-03-01', year: 2027, labelJa: '2027年度', labelEra: '令和9年度' },
  { at: '2028-03-31T15:00:00Z', day: '2028-04-01', year: 2028, labelJa: '2028年度', labelEra: '令和10年度' },
  // Zones with summer time shift on these nights; Osaka does not.
  { at: '2027-03-28T00:59:59Z', day: '2027-03-28', year: 2026, labelJa: '2026年度', labelEra: '令和8年度' },
  { at: '2027-10-31T15:00:00Z', day: '2027-11-01', year: 2027, labelJa: '2027年度', labelEra: '令和9年度' },
];

export default {
  id: 'R-11',
  title: 'a clock that is wrong, and days on which years turn',
  goal: 'two years ahead, an hour behind, year end, 3/31 to 4/1, leap day: sessions, deadlines and labels right, the log in order',
  async run(context) {
    const app = await context.app();
    const clock = app.app.get(Clock);
    const office = await app.as('office@osaka-demo.example');
    const planId = await planUntil(office, PLAN_END);
    const wrong: string[] = [];
    let count = 0;
    const check = (what: string, is: unknown, expected: unknown) => {
      count += 1;
      if (is !== expected) wrong.push(`${what}: ${String(is)}, not ${String(expected)}`);
    };
    for (const shown of SHOWN) {
      clock.now = () => new Date(shown.at);
      await checkDay(office, planId, shown, check);
    }
    const wrongBy: [name: string, ms: number][] = [
      ['right', 0],
      ['two years ahead', 2 * 365 * 86_400_000],
      ['an hour behind', -3_600_000],
    ];
    for (const [name, ms] of wrongBy) {
      clock.now = () => new Date(Date.now() + ms);
      await checkSessions(app, (what, is, expected) => check(`clock ${name}, ${what}`, is, expected));
    }
    const written: string[] = [];
    for (let round = 0; round < context.count(60, 9); round += 1) {
      const [, ms] = wrongBy[round % wrongBy.length]!;
      clock.now = () => new Date(Date.now() + ms);
      written.push(await planUntil(office, PLAN_END));
    }
    await checkOrder(await app.as('auditor@osaka-demo.example'), written, check);
    for (const one of wrong.slice(0, 20)) context.say(one);
    return {
      count,
      reached: `${wrong.length} differing`,
      ok: wrong.length === 0,
      notes:
        'by the API’s one clock, which tests may set; sessions, entries of the log and keys go by the database’s clock',
    };
  },
} satisfies Case;

type Check = (what: string, is: unknown, expected: unknown) => void;

/** The day, what it is called, and what may be closed on it. */
async function checkDay(
  office: Client,
  planId: string,
  { at, day, year, labelJa, labelEra }: Shown,
  check: Check,
): Promise<void> {
  const session = (await office.get('/api/v1/session').expect(200)).body as SessionView;
  check(`${at}: today`, session.today, day);
  const label = session.tenant.fiscalYearLabels.find(({ fiscalYear }) => fiscalYear === year);
  check(`${at}: label`, label?.labelJa, labelJa);
  check(`${at}: era`, label?.labelEra, labelEra);
  const plan = (await office.get(`/api/v1/plans/${planId}`).expect(200)).body as PlanView;
  check(`${at}: as of`, `${plan.defaultAsOf} ${plan.defaultAsOfReason}`, `${day} today`);
  const close = (fiscalYear: number) =>
    office.post('/api/v1/period-closures', { planId, period: `FY${fiscalYear}`, reason: '出納整理' });
  check(`${at}: the running year cannot be closed`, (await close(year)).body.code, 'period_not_over');
  const closed = await close(year - 1);
  check(`${at}: the year before can`, closed.status, 201);
  const { id, version } = closed.body as { id: string; version: number };
  await office.delete(`/api/v1/period-closures/${id}?reason=next`, version).expect(200);
}

/** To the second, by the database's clock. */
async function checkSessions(app: TestApp, check: Check): Promise<void> {
  const cases = [
    { idle: 14 * 60 + 57, status: 200, decides: true },
    { idle: 15 * 60, status: 200, decides: false },
    { idle: 29 * 60 + 57, status: 200, decides: false },
    { idle: 30 * 60, status: 401, decides: false },
  ];
  for (const { idle, status, decides } of cases) {
    const cio = await (await app.as('cio@osaka-demo.example')).reauthenticated();
    const row = (sql: string) =>
      asAdmin(app.database.adminUrl, async (client) => (await client.query(sql, [cio.session!.csrfToken])).rows[0]);
    await row(
      `UPDATE member_session SET last_seen_at = now() - interval '${idle} seconds' WHERE csrf_token = $1 RETURNING id`,
    );
    const { status: answered, body } = await cio.get('/api/v1/session');
    check(`idle ${idle} s`, answered, status);
    if (status === 401) continue;
    check(`idle ${idle} s, deciding`, (body as SessionView).reauthenticatedUntil !== null, decides);
    const { noted } = (await row(
      `SELECT last_seen_at > now() - interval '1 minute' AS noted FROM member_session WHERE csrf_token = $1`,
    )) as { noted: boolean };
    check(`idle ${idle} s, noted as in use`, noted, true);
  }
}

/** Whatever the clock of the process showed: as they were written, at times that never go back. */
async function checkOrder(auditor: Client, written: string[], check: Check): Promise<void> {
  const { body } = await auditor.get('/api/v1/audit-entries?objectType=plan&limit=200').expect(200);
  const entries = (body as { items: AuditEntryView[] }).items
    .filter(({ object }) => written.includes(object.id))
    .reverse();
  check('entries', entries.map(({ object }) => object.id).join(), written.join());
  const goesBack = entries.findIndex(({ at }, index) => index > 0 && at < entries[index - 1]!.at);
  check('times that go back', goesBack, -1);
}

async function planUntil(office: Client, toFiscalYear: number): Promise<string> {
  const period = { fromFiscalYear: 2017, toFiscalYear, soft: false };
  const plan = { title: '時計の計画', publisher: '例示市', period };
  return ((await office.post('/api/v1/plans', plan).expect(201)).body as { id: string }).id;
}
