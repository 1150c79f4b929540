import type { EntityManager } from 'typeorm';
import type { FiscalYearLabels } from '#domain/calendar/fiscal-year-labels';
import type { SessionView } from '#domain/members/contract';
import type { Role } from '#domain/members/permissions';
import { REAUTHENTICATION_IDLE } from './reauthentication.ts';

const DECIDING_STAYS_OPEN = `interval '${REAUTHENTICATION_IDLE} seconds'`;

/** A session that lives, as `auth_session` finds it: the one look-up that happens before a tenant is known. */
export type LiveSession = {
  tenant_id: string;
  session_id: string;
  member_id: string;
  roles: Role[];
  department_id: string | null;
  csrf_token: string;
  expires_at: Date;
  reauthenticated_at: Date | null;
  time_zone: string;
  fiscal_start_month: number;
  /** Seconds since the last request that was noted, by the database's clock: the same in every process. */
  idle: number;
};

export type Credential = { tenant_id: string; member_id: string; password_hash: string };

export const FIND_SESSION = `SELECT s.*, extract(epoch FROM now() - s.last_seen_at)::float8 AS idle FROM auth_session($1) s`;
export const FIND_CREDENTIALS = `SELECT * FROM auth_credential($1, $2)`;

export type NewSession = {
  id: string;
  memberId: string;
  tokenHash: Buffer;
  csrfToken: string;
  address: string | null;
  userAgent: string | null;
};

/** A session of 12 hours. What this member left behind long ago goes away on the way. */
export async function insertSession(tx: EntityManager, tenantId: string, session: NewSession): Promise<void> {
  await tx.query(
    `DELETE FROM member_session WHERE tenant_id = $1 AND member_id = $2 AND expires_at < now() - interval '30 days'`,
    [tenantId, session.memberId],
  );
  await tx.query(
    `INSERT INTO member_session (tenant_id, id, member_id, token_hash, csrf_token, address, user_agent, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '12 hours')`,
    [
      tenantId,
      session.id,
      session.memberId,
      session.tokenHash,
      session.csrfToken,
      session.address,
      session.userAgent?.slice(0, 300) ?? null,
    ],
  );
}

/** Ends one session. */
export async function endSession(tx: EntityManager, tenantId: string, sessionId: string): Promise<void> {
  await tx.query(`UPDATE member_session SET ended_at = now() WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL`, [
    tenantId,
    sessionId,
  ]);
}

/** Ends every session of a member, but for one if it is named. They are refused from the next request on. */
export async function endSessionsOf(
  tx: EntityManager,
  tenantId: string,
  memberId: string,
  exceptId: string | null = null,
): Promise<void> {
  await tx.query(
    `UPDATE member_session SET ended_at = now()
      WHERE tenant_id = $1 AND member_id = $2 AND ended_at IS NULL AND id IS DISTINCT FROM $3`,
    [tenantId, memberId, exceptId],
  );
}

/** The password was given again: a new token, and deciding is open from now on. */
export async function rotateSession(
  tx: EntityManager,
  tenantId: string,
  sessionId: string,
  tokenHash: Buffer,
  csrfToken: string,
): Promise<void> {
  await tx.query(
    `UPDATE member_session SET token_hash = $3, csrf_token = $4, reauthenticated_at = now(), last_seen_at = now()
      WHERE tenant_id = $1 AND id = $2`,
    [tenantId, sessionId, tokenHash, csrfToken],
  );
}

/** Notes that the session is in use. Fifteen idle minutes close deciding for good, until the password is given again. */
export const TOUCH_SESSION = `
  UPDATE member_session
     SET last_seen_at = now(),
         reauthenticated_at = CASE WHEN last_seen_at > now() - ${DECIDING_STAYS_OPEN} THEN reauthenticated_at END
   WHERE tenant_id = $1 AND id = $2`;

export type SessionRow = {
  member: SessionView['member'];
  tenant: Omit<SessionView['tenant'], 'fiscalYearLabels'>;
  labels: FiscalYearLabels[];
  csrf_token: string;
  expires_at: Date;
  /** Until when deciding stays open, or `null`. */
  reauthenticated_until: Date | null;
};

/** Who is signed in, in one statement. */
export const SESSION_VIEW = `
  SELECT jsonb_build_object('id', m.id, 'name', m.name, 'nameEn', m.name_en, 'post', m.post, 'postEn', m.post_en,
           'email', m.email, 'roles', to_jsonb(m.roles),
           'department', CASE WHEN d.id IS NULL THEN NULL
                              ELSE jsonb_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) END) AS member,
         jsonb_build_object('id', t.tenant_id, 'slug', t.slug, 'name', t.name, 'nameEn', t.name_en,
           'timeZone', t.time_zone, 'fiscalStartMonth', t.fiscal_start_month, 'approval', t.approval,
           'demonstration', t.demonstration, 'levelNames', t.level_names) AS tenant,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('fiscalYear', l.fiscal_year, 'labelJa', l.label_ja,
                   'labelEra', l.label_era, 'labelEraShort', l.label_era_short, 'labelEn', l.label_en,
                   'aliases', to_jsonb(l.aliases)) ORDER BY l.fiscal_year), '[]'::jsonb)
            FROM fiscal_year_label l WHERE l.tenant_id = t.tenant_id) AS labels,
         s.csrf_token, s.expires_at,
         CASE WHEN s.reauthenticated_at IS NOT NULL AND s.last_seen_at > now() - ${DECIDING_STAYS_OPEN}
              THEN least(now() + ${DECIDING_STAYS_OPEN}, s.expires_at) END AS reauthenticated_until
    FROM member_session s
    JOIN member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
    JOIN tenant t ON t.tenant_id = s.tenant_id
    LEFT JOIN department d ON d.tenant_id = m.tenant_id AND d.id = m.department_id
   WHERE s.tenant_id = $1 AND s.id = $2`;
