import { type BrowserContext, request } from '@playwright/test';

export type Role = 'admin' | 'office' | 'cio' | 'department' | 'approver' | 'viewer' | 'auditor' | 'adviser';
export type Tenant = 'osaka-demo' | 'demo-b';
/** A post of the demonstration; a bare role is osaka-demo's. */
export type Seat = Role | { role: Role; tenant: Tenant };

/** Public by design: the sign-in page shows it while the demonstration is loaded. */
export const PASSWORD = 'action-plan-2018-demo';

export const emailOf = (seat: Seat): string =>
  typeof seat === 'string' ? `${seat}@osaka-demo.example` : `${seat.role}@${seat.tenant}.example`;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<string, Promise<Cookies>>();

/** The cookies of a signed-in member. Each worker signs in once a member: that is slow by design. */
export function sessionOf(baseURL: string, seat: Seat): Promise<Cookies> {
  const email = emailOf(seat);
  const session = sessions.get(email) ?? signIn(baseURL, email);
  sessions.set(email, session);
  return session;
}

/** Giving the password again, before deciding, renews the cookie: the next story goes on with the new one. */
export function rememberSession(seat: Seat, cookies: Cookies): void {
  sessions.set(emailOf(seat), Promise.resolve(cookies));
}

async function signIn(baseURL: string, email: string): Promise<Cookies> {
  const api = await request.newContext({ baseURL });
  const answer = await api.post('/api/v1/session', { data: { email, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
  const { cookies } = await api.storageState();
  await api.dispose();
  return cookies;
}
