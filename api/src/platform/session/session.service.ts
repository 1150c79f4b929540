import { Injectable } from '@nestjs/common';
import type { SessionView } from '#domain/members/contract';
import { type Permission, PERMISSIONS, type Role, scopeOf } from '#domain/members/permissions';
import { AuditTrail } from '../audit/audit-trail.ts';
import { Clock } from '../clock.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import { newId } from '../ids.ts';
import { NotSignedIn } from '../problems/refusal.ts';
import { Credentials } from './credentials.ts';
import type { Member, RequestFacts } from './member.ts';
import { needsRehash } from './password.ts';
import { requireGoodPassword } from './password-policy.ts';
import {
  type Credential,
  endSession,
  endSessionsOf,
  insertSession,
  rotateSession,
  SESSION_VIEW,
  type SessionRow,
} from './session.queries.ts';
import { TenantRequired, WrongCredentials, WrongPassword } from './session.refusals.ts';
import { type Attempt, SignInLimits } from './sign-in-limits.ts';
import { hashOfToken, newToken } from './tokens.ts';

export type SignIn = {
  email: string;
  password: string;
  tenant: string | null;
  device: string | null;
  userAgent: string | null;
};
/** The token goes into the cookie and nowhere else. */
export type Opened = { token: string; view: SessionView };

/** Sessions: opening, showing, renewing and ending them. */
@Injectable()
export class SessionService {
  private readonly tenants: TenantDatabase;
  private readonly credentials: Credentials;
  private readonly limits: SignInLimits;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(
    tenants: TenantDatabase,
    credentials: Credentials,
    limits: SignInLimits,
    audit: AuditTrail,
    clock: Clock,
  ) {
    this.tenants = tenants;
    this.credentials = credentials;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a session of its own, whatever session the browser had: that one is ended.
   * @throws WrongCredentials, TenantRequired, TooMany
   */
  async signIn(input: SignIn, request: RequestFacts, earlier: Member | null): Promise<Opened> {
    const attempt: Attempt = { account: input.email, address: request.address ?? '', device: input.device };
    await this.limits.attempt(attempt);
    const seats = await this.credentials.matching(input.email, input.password, input.tenant);
    const [seat] = seats;
    if (!seat) throw new WrongCredentials();
    await this.limits.succeeded(attempt);
    if (seats.length > 1) throw new TenantRequired(await this.slugsOf(seats));

    if (earlier) await this.tenants.inTenant(earlier, (tx) => endSession(tx, earlier.tenantId, earlier.sessionId));
    return this.open(seat, input, request);
  }

  private async open(seat: Credential, input: SignIn, request: RequestFacts): Promise<Opened> {
    const { tenant_id: tenantId, member_id: memberId } = seat;
    const sessionId = newId();
    const token = newToken();
    const member = { tenantId, memberId, sessionId, request };
    const better = needsRehash(seat.password_hash) ? await this.credentials.hash(input.password) : null;
    await this.tenants.inTenant(member, async (tx) => {
      await insertSession(tx, tenantId, {
        id: sessionId,
        memberId,
        tokenHash: hashOfToken(token),
        csrfToken: newToken(),
        address: request.address,
        userAgent: input.userAgent,
      });
      if (better) {
        await tx.query(`UPDATE member SET password_hash = $3 WHERE tenant_id = $1 AND id = $2`, [
          tenantId,
          memberId,
          better,
        ]);
      }
      await this.audit.add(tx, member, 'session.opened', { type: 'session', id: sessionId });
    });
    return { token, view: await this.view(member) };
  }

  /** Who is signed in, and what they may do. */
  async view(member: Pick<Member, 'tenantId' | 'sessionId'>): Promise<SessionView> {
    const [row] = await this.tenants.read<SessionRow>(member, SESSION_VIEW, [member.tenantId, member.sessionId]);
    if (!row) throw new NotSignedIn();
    return {
      member: row.member,
      tenant: { ...row.tenant, fiscalYearLabels: row.labels },
      permissions: permissionsOf(row.member.roles),
      csrfToken: row.csrf_token,
      today: this.clock.today(row.tenant),
      expiresAt: row.expires_at.toISOString(),
      reauthenticatedUntil: row.reauthenticated_until?.toISOString() ?? null,
    };
  }

  async end(member: Member): Promise<void> {
    await this.tenants.inTenant(member, async (tx) => {
      await endSession(tx, member.tenantId, member.sessionId);
      await this.audit.add(tx, member, 'session.ended', { type: 'session', id: member.sessionId });
    });
  }

  /** Opens deciding and recording; the token changes with it. @throws WrongPassword, TooMany */
  async reauthenticate(member: Member, password: string): Promise<Opened> {
    await this.requirePassword(member, password, '/password');
    const token = newToken();
    await this.tenants.inTenant(member, async (tx) => {
      await rotateSession(tx, member.tenantId, member.sessionId, hashOfToken(token), newToken());
      await this.audit.add(tx, member, 'session.reauthenticated', { type: 'session', id: member.sessionId });
    });
    return { token, view: await this.view(member) };
  }

  /** Ends every other session of the member. @throws WrongPassword, TooMany, BadInput by the password policy */
  async changePassword(member: Member, current: string, next: string): Promise<Opened> {
    const account = await this.requirePassword(member, current, '/currentPassword');
    await requireGoodPassword(next, account.words, '/newPassword');
    const hash = await this.credentials.hash(next);
    const token = newToken();
    await this.tenants.inTenant(member, async (tx) => {
      const { tenantId, memberId, sessionId } = member;
      await tx.query(`UPDATE member SET password_hash = $3 WHERE tenant_id = $1 AND id = $2`, [
        tenantId,
        memberId,
        hash,
      ]);
      await endSessionsOf(tx, tenantId, memberId, sessionId);
      await rotateSession(tx, tenantId, sessionId, hashOfToken(token), newToken());
      await this.audit.add(tx, member, 'password.changed', { type: 'member', id: memberId });
    });
    return { token, view: await this.view(member) };
  }

  /** Passes when this is the member's password; guesses count as failed sign-ins. */
  private async requirePassword(member: Member, password: string, pointer: string): Promise<{ words: string[] }> {
    const [row] = await this.tenants.read<{ email: string; password_hash: string; words: string[] }>(
      member,
      `SELECT m.email, m.password_hash, array_remove(ARRAY[m.email, m.name, m.name_en, t.slug, t.name, t.name_en], NULL) AS words
         FROM member m JOIN tenant t ON t.tenant_id = m.tenant_id WHERE m.tenant_id = $1 AND m.id = $2`,
      [member.tenantId, member.memberId],
    );
    if (!row) throw new NotSignedIn();
    const attempt: Attempt = { account: row.email, address: member.request.address ?? '', device: null };
    await this.limits.attempt(attempt);
    if (!(await this.credentials.verify(row.password_hash, password))) throw new WrongPassword(pointer);
    await this.limits.succeeded(attempt);
    return row;
  }

  private async slugsOf(seats: Credential[]): Promise<string[]> {
    const slugs = await Promise.all(
      seats.map(({ tenant_id: tenantId }) =>
        this.tenants.read<{ slug: string }>({ tenantId }, `SELECT slug FROM tenant WHERE tenant_id = $1`, [tenantId]),
      ),
    );
    return slugs.flat().map(({ slug }) => slug);
  }
}

function permissionsOf(roles: readonly Role[]): SessionView['permissions'] {
  const all = Object.keys(PERMISSIONS) as Permission[];
  return Object.fromEntries(all.flatMap((one) => (scopeOf(roles, one) ? [[one, scopeOf(roles, one)]] : [])));
}
