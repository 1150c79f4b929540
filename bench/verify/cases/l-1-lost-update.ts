import type { Client } from '../../../dist/api/test/signed-in.js';
import type { Case } from '../case.ts';
import { send } from '../writing.ts';

const WRITERS = [2, 5, 20];

/** One editable thing: where it is read, how it is changed to something new, and by whom. */
type Resource = {
  path: string;
  method: 'PATCH' | 'PUT';
  who: Client;
  body: (value: number) => object;
  version: number;
};
type Made = { id: string; version: number };

export default {
  id: 'L-1',
  title: 'lost updates',
  goal: '1,000 races an editable resource among 2, 5 and 20 writers: exactly one winner, the others 412, without If-Match 428',
  async run(context) {
    const app = await context.app();
    const office = await app.as('office@osaka-demo.example');
    const department = await app.as('department@osaka-demo.example');
    const admin = await app.as('admin@osaka-demo.example');
    const resources = await editables(office, department, admin);
    const races = context.count(1_000, 6);
    let count = 0;
    const wrong: string[] = [];
    for (const resource of resources) {
      const { path, method, who, body } = resource;
      for (let race = 0; race < races; race += 1) {
        const etag = `"${resource.version++}"`;
        const writers = WRITERS[race % WRITERS.length]!;
        const answers = await Promise.all(
          Array.from({ length: writers }, (_, writer) =>
            send(who, { method, path, body: body(race * 100 + writer), 'if-match': etag }),
          ),
        );
        const statuses = answers.map((answer) => answer?.status ?? 0).sort((a, b) => a - b);
        const isRight = statuses[0] === 200 && statuses.slice(1).every((status) => status === 412);
        if (!isRight) wrong.push(`${method} ${path}: ${statuses.join()}`);
        count += 1;
      }
      const bare = await send(who, { method, path, body: body(1) });
      if (bare?.status !== 428) wrong.push(`${method} ${path} without If-Match: ${bare?.status}`);
    }
    for (const one of wrong.slice(0, 10)) context.say(one);
    return {
      count,
      reached: `${wrong.length} of ${count} races went wrong`,
      ok: wrong.length === 0,
      notes: `${resources.length} resources`,
    };
  },
} satisfies Case;

/** Things of a plan of their own, so that no rule of the demonstration's state is in the way. */
async function editables(office: Client, department: Client, admin: Client): Promise<Resource[]> {
  const make = async (who: Client, path: string, body: object): Promise<Made> =>
    (await who.post(`/api/v1${path}`, body).expect(201)).body as Made;
  const period = { fromFiscalYear: 2026, toFiscalYear: 2028, soft: false };
  const plan = await make(office, '/plans', { title: '競合の計画', publisher: '例示市', period });
  const vision = await make(office, `/plans/${plan.id}/visions`, { name: '姿' });
  const policy = await make(office, `/plans/${plan.id}/policies`, { name: '方針' });
  const theme = await make(office, `/policies/${policy.id}/themes`, { name: 'テーマ' });
  const departmentId = department.session!.member.department!.id;
  const initiative = await make(office, '/initiatives', {
    planId: plan.id,
    themeId: theme.id,
    title: '取組',
    departmentId,
  });
  const bar = { label: '検討', kind: 'bar', plannedStart: 'FY2026', plannedEnd: 'FY2027' };
  const item = await make(office, `/initiatives/${initiative.id}/schedule-items`, bar);
  const measure = {
    name: '件数',
    unit: '件',
    kind: 'count',
    direction: 'increase',
    frequency: 'month',
    effectiveFiscalYear: 2026,
  };
  const kpi = await make(office, `/initiatives/${initiative.id}/kpis`, measure);
  const seat = {
    email: 'race@osaka-demo.example',
    name: '競合',
    roles: ['viewer'],
    password: 'a lantern beside the canal',
  };
  const member = await make(admin, '/members', seat);
  const target = `/kpis/${kpi.id}/targets/2026`;
  const actual = `/kpis/${kpi.id}/actuals/FY2026-M04`;
  await office.put(`/api/v1${target}`, { sort: 'number', value: 10 }).expect(200);
  await department.put(`/api/v1${actual}`, { value: 1 }).expect(200);
  const named = (value: number) => ({ name: `名前${value}` });
  const patch = (who: Client, path: string, body: Resource['body']): Resource => ({
    path,
    method: 'PATCH',
    who,
    body,
    version: 1,
  });
  return [
    patch(office, `/plans/${plan.id}`, (value) => ({ subtitle: `副題${value}` })),
    patch(office, `/visions/${vision.id}`, named),
    patch(office, `/policies/${policy.id}`, named),
    patch(office, `/themes/${theme.id}`, named),
    patch(office, `/initiatives/${initiative.id}`, (value) => ({ title: `取組${value}` })),
    patch(office, `/schedule-items/${item.id}`, (value) => ({ label: `検討${value}` })),
    patch(office, `/kpis/${kpi.id}`, (value) => ({ source: `集計${value}` })),
    patch(admin, `/members/${member.id}`, named),
    { path: target, method: 'PUT', who: office, body: (value) => ({ sort: 'number', value }), version: 1 },
    { path: actual, method: 'PUT', who: department, body: (value) => ({ value }), version: 1 },
  ];
}
