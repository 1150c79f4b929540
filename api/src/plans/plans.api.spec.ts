import { describe, expect, it } from '@jest/globals';
import type { PlanSummary, PlanView } from '#domain/plans/contract';
import type { Page, Problem } from '#domain/problems/contract';
import { planStage } from '../../test/plan-stage.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const at = (id: string) => `/api/v1/plans/${id}`;
const read = async () => (await stage.viewer.get(at(stage.plan.planId)).expect(200)).body as PlanView;
const auditRows = () =>
  asAdmin(stage.api.database.adminUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT action, before, after FROM audit_entry WHERE object_id = $1 ORDER BY sequence`,
      [stage.plan.planId],
    );
    return rows as { action: string; before: PlanView; after: PlanView }[];
  });

describe('a plan', () => {
  it("stands in the list of its own organisation's plans alone", async () => {
    const { body } = await stage.viewer.get('/api/v1/plans').expect(200);
    const { items, nextCursor } = body as Page<PlanSummary>;
    expect(items.map(({ id }) => id)).toEqual([stage.plan.planId]);
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({
      period: { fromFiscalYear: 2018, toFiscalYear: 2020, soft: true },
      fiscalStartMonth: 4,
      defaultAsOf: '2021-05-31',
      defaultAsOfReason: 'plan_ended',
      editions: [{ number: 1, publishedOn: '2018-05', reason: null }],
    });
  });

  it('shows the policy that nothing stands under yet', async () => {
    const { policies, visions, visionPolicyLinks } = await read();
    expect(policies.map(({ label, initiativeCount }) => [label, initiativeCount])).toEqual([
      ['スマートシティ', 2],
      ['データドリブン', 0],
    ]);
    expect(policies[0]?.themes.map(({ name }) => name)).toEqual(['AIの活用']);
    expect(policies[1]?.themes).toEqual([]);
    expect(visions).toHaveLength(1);
    expect(visionPolicyLinks).toEqual([{ visionId: stage.plan.visionId, policyId: stage.plan.policyId }]);
  });

  it('is paged, the youngest first, each plan once', async () => {
    const titles = ['次期計画 甲', '次期計画 乙', '次期計画 丙'];
    await asAdmin(stage.api.database.adminUrl, async (client) => {
      for (const title of titles) {
        await client.query(
          `INSERT INTO plan (tenant_id, id, title, publisher, from_fiscal_year, to_fiscal_year) VALUES ($1, $2, $3, '大阪市', 2021, 2024)`,
          [stage.api.tenants[0]!.tenantId, newId(), title],
        );
      }
    });
    const seen: PlanSummary[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await stage.viewer.get(`/api/v1/plans?limit=2&cursor=${cursor}`).expect(200);
      const page = body as Page<PlanSummary>;
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ period }) => period.fromFiscalYear)).toEqual([2021, 2021, 2021, 2018]);
    expect(new Set(seen.map(({ title }) => title)).size).toBe(4);
  });

  it('is not there for another organisation, in the very words for one that never was', async () => {
    const other = await stage.api.as('office@second.example');
    const [theirs, absent] = await Promise.all([other.get(at(stage.plan.planId)), other.get(at(newId()))]);
    const textOf = ({ text, body }: typeof theirs) => text.replace((body as Problem).requestId, '');
    expect([theirs.status, absent.status]).toEqual([404, 404]);
    expect(textOf(theirs)).toBe(textOf(absent));
    await other.patch(at(stage.plan.planId), { title: '乗っ取り' }, 1).expect(404);
    expect((await read()).title).toBe('firstのアクションプラン');
  });
});

describe('changing a plan', () => {
  it('takes what is given, raises the version and is told once in the audit trail', async () => {
    const before = await read();
    const { body, headers } = await stage.office
      .patch(
        at(stage.plan.planId),
        {
          title: '改めたプラン',
          titleEn: ' ',
          period: { fromFiscalYear: 2018, toFiscalYear: 2021, soft: false, quote: null },
        },
        before.version,
      )
      .expect(200);
    const after = body as PlanView;
    expect(after).toEqual({
      ...before,
      title: '改めたプラン',
      titleEn: null,
      period: { fromFiscalYear: 2018, toFiscalYear: 2021, soft: false, quote: null },
      defaultAsOf: '2022-05-31',
      version: before.version + 1,
    });
    expect(headers['etag']).toBe(`"${after.version}"`);
    const rows = await auditRows();
    expect(rows.map(({ action }) => action)).toEqual(['plan.changed']);
    expect(rows[0]).toMatchObject({ before: { title: before.title }, after: { title: '改めたプラン' } });
  });

  it('is refused when somebody else was faster, with what stands there and who put it there', async () => {
    const { version } = await read();
    await stage.office.patch(at(stage.plan.planId), { subtitle: '先' }, version).expect(200);
    const { body } = await stage.office.patch(at(stage.plan.planId), { subtitle: '後' }, version).expect(412);
    const { code, current } = body as Problem;
    expect(code).toBe('stale_version');
    expect(current).toMatchObject({ etag: `"${version + 1}"`, value: { subtitle: '先' }, changedBy: 'office' });
    expect(Date.parse(current!.changedAt!)).toBeGreaterThan(0);
    expect((await read()).subtitle).toBe('先');
  });

  it('needs the version that was seen', async () => {
    const { body } = await stage.office
      .patch(at(stage.plan.planId), { title: '版なし' }, 1)
      .unset('If-Match')
      .expect(428);
    expect((body as Problem).code).toBe('precondition_required');
  });

  it.each(['admin', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'])('is not for %s', async (role) => {
    const client = await stage.api.as(`${role}@first.example`);
    const { body } = await client.patch(at(stage.plan.planId), { title: '越権' }, 1).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['office']);
  });

  it.each([
    { input: { title: ' ' }, pointer: '/title', code: 'matches' },
    { input: { title: null }, pointer: '/title', code: 'is_string' },
    { input: { version: 9 }, pointer: '/version', code: 'unknown_property' },
    {
      input: { period: { fromFiscalYear: 2018.5, toFiscalYear: 2020, soft: true, quote: null } },
      pointer: '/period/fromFiscalYear',
      code: 'is_int',
    },
    {
      input: { period: { fromFiscalYear: 2020, toFiscalYear: 2018, soft: true, quote: null } },
      pointer: '/period/toFiscalYear',
      code: 'years_in_order',
    },
  ])('points at $pointer ($code)', async ({ input, pointer, code }) => {
    const { version } = await read();
    const { body } = await stage.office.patch(at(stage.plan.planId), input, version).expect(400);
    expect((body as Problem).errors.map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
    expect((await read()).version).toBe(version);
  });
});
