import { setTimeout as pause } from 'node:timers/promises';
import type { PacketView } from '#domain/review-meetings/contract';
import type { DecisionRecord } from '#domain/reviews/contract';
import { callMeeting, makeReview } from '../../../dist/api/test/sample-review.js';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Client } from '../../../dist/api/test/signed-in.js';
import type { Case } from '../case.ts';
import { send } from '../writing.ts';

const WRITERS = 10;
const PERIODS = Array.from(
  { length: WRITERS },
  (_, index) => `FY2024-M${String(((index + 3) % 12) + 1).padStart(2, '0')}`,
);

export default {
  id: 'L-3',
  title: 'finalising and deciding while ten departments write, on two processes',
  goal: '1,000 rounds: one decision on one version of the packet, its evidence the sum of what was accepted before, later only reasoned corrections',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const office = await (await product.as('office@osaka-demo.example', 0)).reauthenticated();
    const cio = await (await product.as('cio@osaka-demo.example', 1)).reauthenticated();
    const department = await product.as('department@osaka-demo.example', 0);
    const urls = product.apis.map(({ url }) => url);
    const open = await freshPlan(office, department);
    const rounds = context.count(1_000, 5);
    const wrong: string[] = [];
    const done = { writes: 0, isOver: false };
    for (let round = 0; round < rounds; round += 1) {
      const initiativeId = await open(`取組${round}`); // a decision locks the year of its initiative
      const measure = {
        name: `件数${round}`,
        unit: '件',
        kind: 'count',
        direction: 'increase',
        frequency: 'month',
        effectiveFiscalYear: 2024,
      };
      const kpiId = (
        (await office.post(`/api/v1/initiatives/${initiativeId}/kpis`, measure).expect(201)).body as { id: string }
      ).id;
      const review = await makeReview(office, initiativeId, 2024);
      const meeting = await callMeeting(office, [review.id]);
      const written = done.writes;
      done.isOver = false;
      const writing = PERIODS.map(async (period, writer) => {
        let version: number | null = null;
        for (let value = 1; !done.isOver; value += 1) {
          const condition: Record<string, string> =
            version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
          const answer = await send(department, {
            method: 'PUT',
            path: `/kpis/${kpiId}/actuals/${period}`,
            body: { value },
            url: urls[writer % 2],
            ...condition,
          });
          if (answer?.status === 200) {
            ({ version } = answer.body as { version: number });
            done.writes += 1;
          } else await pause(20);
        }
      });
      while (done.writes - written < WRITERS) await pause(5);
      const post = (client: Client, path: string, body: object, process: number) =>
        send(client, {
          path,
          body,
          url: urls[process],
          'idempotency-key': `final-${round}-${path}-${process}`.slice(-200),
        });
      const packets = await Promise.all(
        [0, 1].map((process) =>
          post(office, `/review-meetings/${meeting.id}/packets`, { asOf: '2025-03-31' }, process),
        ),
      );
      await post(office, `/review-meetings/${meeting.id}/opening`, {}, 0);
      const decisions = await Promise.all(
        [0, 1].map((process) =>
          post(cio, `/reviews/${review.id}/decision`, { decision: 'continue', reason: '競合' }, process),
        ),
      );
      done.isOver = true;
      await Promise.all(writing);
      const versions = packets
        .map((answer) => (answer?.body as PacketView | undefined)?.version ?? 0)
        .sort((a, b) => a - b);
      const record = decisions.find((answer) => answer?.status === 201)?.body as DecisionRecord | undefined;
      const statuses = decisions.map((answer) => answer?.status ?? 0).sort((a, b) => a - b);
      if (versions.join() !== '1,2' || statuses.join() !== '201,409' || record?.packet.version !== 2) {
        wrong.push(
          `round ${round}: packets ${versions.join()}, decisions ${statuses.join()} ${JSON.stringify(decisions.map((one) => one?.status === 201 || one?.body)).slice(0, 300)}`,
        );
        continue;
      }
      const frozen = record.evidence.kpis.find((kpi) => kpi.kpiId === kpiId)!.actual.value ?? 0;
      const [facts] = await asAdmin(
        product.database.adminUrl,
        async (client) =>
          (await client.query<{ sum: number; later: number }>(FACTS, [kpiId, record.packet.id, record.id])).rows,
      );
      if (frozen !== facts!.sum || facts!.later > 0)
        wrong.push(`round ${round}: froze ${frozen} of ${facts!.sum}, ${facts!.later} written after the decision`);
      if (round % 50 === 49) context.say(`${round + 1} rounds, ${done.writes} writes, ${wrong.length} wrong`);
    }
    for (const one of wrong.slice(0, 10)) context.say(one);
    return {
      count: rounds,
      reached: `${wrong.length} rounds went wrong; ${done.writes} writes`,
      ok: wrong.length === 0,
    };
  },
} satisfies Case;

/** What the months add up to before the packet, and how many plain writes came after the decision. */
const FACTS = `
  SELECT (SELECT coalesce(sum(value), 0)::float FROM (
            SELECT DISTINCT ON (after->>'period') (after->>'value')::numeric AS value FROM audit_entry
             WHERE object_type = 'kpi-actual' AND after->>'kpiId' = $1
               AND sequence < (SELECT sequence FROM audit_entry WHERE object_type = 'packet' AND object_id = $2)
             ORDER BY after->>'period', sequence DESC) last) AS sum,
         (SELECT count(*)::int FROM audit_entry WHERE object_type = 'kpi-actual' AND after->>'kpiId' = $1
             AND reason IS NULL AND sequence > (SELECT sequence FROM audit_entry WHERE object_type = 'decision' AND object_id = $3)) AS later`;

/** A plan of its own; answers how to add an initiative to it. */
async function freshPlan(office: Client, department: Client): Promise<(title: string) => Promise<string>> {
  const made = async (path: string, body: object): Promise<string> =>
    ((await office.post(`/api/v1${path}`, body).expect(201)).body as { id: string }).id;
  const period = { fromFiscalYear: 2024, toFiscalYear: 2026, soft: false };
  const planId = await made('/plans', { title: '競合の計画', publisher: '例示市', period });
  const policyId = await made(`/plans/${planId}/policies`, { name: '方針' });
  const themeId = await made(`/policies/${policyId}/themes`, { name: 'テーマ' });
  const departmentId = department.session!.member.department!.id;
  return (title) => made('/initiatives', { planId, themeId, title, departmentId });
}
