import { randomUUID } from 'node:crypto';
import { ROLES } from '../../../dist/domain/src/members/permissions.js';
import type { Case } from '../case.ts';
import { Sender } from '../http.ts';
import { distinguisher, median } from '../statistics.ts';

export default {
  id: 'S-3',
  title: 'finding out who has an account',
  goal: 'one answer for known and unknown addresses; medians < 5 ms apart, best threshold right in < 55 %',
  async run(context) {
    const product = await context.product();
    const sender = new Sender(product.url, { connections: 1 });
    context.atEnd(() => sender.close());
    const known = ROLES.flatMap((role) => [`${role}@osaka-demo.example`, `${role}@demo-b.example`]);
    const answers = new Set<string>();
    const times = { known: [] as number[], unknown: [] as number[] };
    const guess = async (kind: keyof typeof times) => {
      const email = context.random.pick(known);
      const { status, text, headers, ms } = await sender.ask({
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email: kind === 'known' ? email : `${randomUUID().slice(0, email.indexOf('@'))}@osaka-demo.example`,
          password: `a wrong guess ${context.random.next()}`,
        }),
      });
      const { 'x-request-id': _, date: _date, ...told } = headers;
      answers.add(`${status} ${text.replace(/"requestId":"[^"]*"/, '')} ${JSON.stringify(told)}`);
      times[kind].push(ms);
    };
    for (let warm = 0; warm < 50; warm += 1) await guess(warm % 2 ? 'known' : 'unknown');
    times.known.length = times.unknown.length = 0;
    const count = context.count(2_000, 300);
    for (let done = 0; done < count; done += 1) {
      // In an order of chance: a machine that grows slower must not slow one kind only.
      const order: (keyof typeof times)[] = context.random.next() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known'];
      for (const kind of order) await guess(kind);
    }
    const apart = Math.abs(median(times.known) - median(times.unknown));
    const right = distinguisher(times.known, times.unknown);
    return {
      count: 2 * count,
      reached: `${answers.size} kind of answer, medians ${apart.toFixed(2)} ms apart, best threshold right in ${(right * 100).toFixed(1)} %`,
      ok: answers.size === 1 && apart < 5 && right < (context.quick ? 0.6 : 0.55),
      notes: 'signing in; there is neither a reset nor an invitation by e-mail',
    };
  },
} satisfies Case;
