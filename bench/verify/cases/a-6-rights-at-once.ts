import type { Client } from '../../../dist/api/test/signed-in.js';
import type { Case } from '../case.ts';
import { Client as Browser, signIn } from '../../../dist/api/test/signed-in.js';

const PASSWORD = 'seven herons over the quiet weir';
const CHANGES = ['demoted', 'disabled', 'moved'] as const;

export default {
  id: 'A-6',
  title: 'changed rights act at once',
  goal: 'the next request is refused in 200 of 200 sessions, on both API processes',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const admin = await product.as('admin@osaka-demo.example');
    const office = await product.as('office@osaka-demo.example');
    const { items: departments } = (await admin.get('/api/v1/departments')).body as { items: { id: string }[] };
    const { kpiId, departmentId } = await ownKpi(office);
    const elsewhere = departments.find(({ id }) => id !== departmentId)!.id;
    const rounds = context.count(200, 12);
    const late: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const change = CHANGES[round % CHANGES.length]!;
      const seat = { email: `r${round}@osaka-demo.example`, name: '担当', roles: ['department'], departmentId };
      const { id, version } = (await admin.post('/api/v1/members', { ...seat, password: PASSWORD }).expect(201))
        .body as { id: string; version: number };
      const member = await signIn(product.url, seat.email, PASSWORD);
      const there = new Browser(product.apis[1]!.url, member.cookie, member.session);
      // A month of the future: whoever may write is told so by a rule, and nobody changes anything.
      const write = (client: Client) => client.put(`/api/v1/kpis/${kpiId}/actuals/FY2018-M01`, {}, 999_999);
      if ((await write(member)).status === 403) late.push(`${change}: refused before`);

      const body = { demoted: { roles: ['viewer'] }, disabled: { disabled: true }, moved: { departmentId: elsewhere } };
      await admin.patch(`/api/v1/members/${id}`, body[change], version).expect(200);
      for (const client of [member, there]) {
        const filled = client.put(`/api/v1/kpis/${kpiId}/actuals/FY2018-M01`, { value: 1 }, 999_999);
        const { status } = await filled;
        if (status !== 401 && status !== 403) late.push(`${change}: ${status}`);
      }
    }
    for (const one of late.slice(0, 10)) context.say(one);
    return {
      count: rounds,
      reached: `${late.length} let through`,
      ok: late.length === 0,
      notes: 'demoted, disabled, moved to another department; rights are read anew with every request',
    };
  },
} satisfies Case;

async function ownKpi(office: Client): Promise<{ kpiId: string; departmentId: string }> {
  const { items } = (await office.get('/api/v1/initiatives?limit=100').expect(200)).body as {
    items: { id: string; department: { id: string } | null }[];
  };
  for (const { id, department } of items) {
    if (!department) continue;
    const { items: kpis } = (await office.get(`/api/v1/initiatives/${id}/kpis`).expect(200)).body as {
      items: { id: string }[];
    };
    if (kpis[0]) return { kpiId: kpis[0].id, departmentId: department.id };
  }
  throw new Error('The demonstration has no KPI of a department.');
}
