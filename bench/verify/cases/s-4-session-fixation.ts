import { Client, signIn } from '../../../dist/api/test/signed-in.js';
import type { Case } from '../case.ts';
import type { Product } from '../product.ts';

const SESSION = '/api/v1/session';
const PASSWORD = 'seven herons over the quiet weir';
const NEW_PASSWORD = 'a lantern beside the canal';

export default {
  id: 'S-4',
  title: 'session fixation and what ends a session',
  goal: 'the id differs after sign-in, re-authentication and role change, and every copy is dead, 200/200',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const admin = await product.as('admin@osaka-demo.example');
    const rounds = context.count(200, 10);
    const failures: string[] = [];
    let checks = 0;
    const expectTrue = (what: string, holds: boolean) => {
      checks += 1;
      if (!holds) failures.push(what);
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const [what, holds] of await oneRound(product, admin, `round-${round}@osaka-demo.example`)) {
        expectTrue(`round ${round}: ${what}`, holds);
      }
    }
    for (const failure of failures.slice(0, 20)) context.say(failure);
    return {
      count: rounds,
      reached: `${checks - failures.length} of ${checks} checks hold`,
      ok: failures.length === 0,
      notes: 'old cookies are tried at the other API process',
    };
  },
} satisfies Case;

type Check = [what: string, holds: boolean];

/** A member's life: chosen id, sign-in, re-authentication, password, role, sign-out, end. */
async function oneRound(product: Product, admin: Client, email: string): Promise<Check[]> {
  const checks: Check[] = [];
  const at = (index: number, { cookie, session }: Client) => new Client(product.apis[index]!.url, cookie, session);
  const isDead = async (client: Client) => (await at(1, client).get(SESSION)).status === 401;
  const isLive = async (client: Client) => (await at(1, client).get(SESSION)).status === 200;
  const signedIn = (password: string) => signIn(product.url, email, password);

  const seat = { email, name: '回る人', roles: ['viewer'], password: PASSWORD };
  const { id } = (await admin.post('/api/v1/members', seat).expect(201)).body as { id: string };
  const member = await signedIn(PASSWORD);
  const name = member.cookie.match(/sid-[^=]*/)![0];
  const chosen = new Client(product.url, `${name}=${'A'.repeat(43)}`, member.session);
  const answer = await chosen.post(SESSION, { email, password: PASSWORD });
  const set = String(answer.headers['set-cookie']);
  checks.push(['a chosen id is not taken', answer.status === 201 && !set.includes('A'.repeat(43))]);
  checks.push(['a chosen id opens nothing', await isDead(chosen)]);

  const again = await member.post(SESSION, { email, password: PASSWORD });
  checks.push(['signing in again ends the session of before', again.status === 201 && (await isDead(member))]);

  const first = await signedIn(PASSWORD);
  const fresh = await first.reauthenticated(PASSWORD);
  checks.push(['re-authentication changes the id', fresh.cookie !== first.cookie && (await isLive(fresh))]);
  checks.push(['the id before re-authentication is dead', await isDead(first)]);

  const elsewhere = await signedIn(PASSWORD);
  const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
  const changed = await fresh.post('/api/v1/session/password', change);
  checks.push(['a new password ends every copy', changed.status === 201 && (await isDead(elsewhere))]);
  checks.push(['a new password changes the own id', await isDead(fresh)]);

  const patch = async (body: object) => {
    const { version } = (await admin.get(`/api/v1/members/${id}`).expect(200)).body as { version: number };
    await admin.patch(`/api/v1/members/${id}`, body, version).expect(200);
  };
  const [one, two] = [await signedIn(NEW_PASSWORD), await signedIn(NEW_PASSWORD)];
  await patch({ roles: ['auditor'] });
  checks.push(['a role change ends every session', (await isDead(one)) && (await isDead(two))]);

  const leaving = await signedIn(NEW_PASSWORD);
  await leaving.delete(SESSION).expect(204);
  checks.push(['signing out ends every copy', await isDead(leaving)]);

  const last = await signedIn(NEW_PASSWORD);
  await patch({ disabled: true });
  checks.push(['disabling ends every session', await isDead(last)]);
  return checks;
}
