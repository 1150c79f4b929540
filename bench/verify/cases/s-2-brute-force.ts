import type { Case } from '../case.ts';
import { inParallel, type Reply, Sender } from '../http.ts';

const ACCOUNTS = { one: 'cio@osaka-demo.example', many: 'office@osaka-demo.example' };
const PASSWORD = 'action-plan-2018-demo';
const ADDRESSES = 50;

export default {
  id: 'S-2',
  title: 'guessing a password',
  goal: '≤ 10 of 1,000 guesses evaluated from one address, ≤ 100 from fifty; the owner still signs in',
  async run(context) {
    const product = await context.product({ env: { SIGN_IN_LIMIT: '10', SIGN_IN_DAY_LIMIT: '100' } });
    const senders = Array.from(
      { length: ADDRESSES + 2 },
      (_, index) => new Sender(product.url, { localAddress: `127.0.0.${index + 1}`, connections: 4 }),
    );
    context.atEnd(() => senders.forEach((sender) => sender.close()));
    const signIn = (sender: Sender, email: string, password: string, cookie = ''): Promise<Reply> =>
      sender.ask({
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        body: JSON.stringify({ email, password }),
      });

    // The owners have been here before.
    const devices = new Map<string, string>();
    for (const email of Object.values(ACCOUNTS)) {
      const set = (await signIn(senders.at(-1)!, email, PASSWORD)).headers['set-cookie'] as string[];
      devices.set(email, set.find((one) => one.startsWith('device'))!.split(';')[0]!);
    }

    const count = context.count(1_000, 200);
    const statuses = { one: [] as number[], many: [] as number[] };
    const perAddress = new Map<number, number>();
    await inParallel(count, 8, async (index) => {
      statuses.one.push((await signIn(senders[0]!, ACCOUNTS.one, `guess number ${index}`)).status);
      const address = 1 + (index % ADDRESSES);
      const { status } = await signIn(senders[address]!, ACCOUNTS.many, `guess number ${index}`);
      statuses.many.push(status);
      if (status === 401) perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    });
    const evaluated = (list: number[]) => list.filter((status) => status === 401).length;
    const others = [...statuses.one, ...statuses.many].filter((status) => status !== 401 && status !== 429).length;
    const back = await Promise.all(
      Object.values(ACCOUNTS).map((email) => signIn(senders.at(-1)!, email, PASSWORD, devices.get(email))),
    );
    const isBack = back.every(({ status }) => status === 201);
    const [one, many, most] = [evaluated(statuses.one), evaluated(statuses.many), Math.max(...perAddress.values())];
    return {
      count: statuses.one.length + statuses.many.length,
      reached: `${one} evaluated from one address, ${many} from fifty (at most ${most} from one of them); owner ${isBack ? 'signs in' : 'is locked out'}`,
      ok: one <= 10 && many <= 100 && most <= 10 && isBack && others === 0,
      notes: 'counted in each API process: with two, twice as many at most',
    };
  },
} satisfies Case;
