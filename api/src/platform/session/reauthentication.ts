import type { EntityManager } from 'typeorm';
import { HttpProblem } from '../problems/refusal.ts';
import type { Member } from './member.ts';

/** Deciding stays open this long after the last request, in seconds. */
export const REAUTHENTICATION_IDLE = 15 * 60;

/** 403: give the password again first. */
class ReauthenticationRequired extends HttpProblem {
  constructor() {
    super(403, 'reauthentication_required', {
      ja: '決定や記録の前に、もう一度パスワードを入力してください。入力した内容はそのまま残ります。',
      en: 'Give your password again before deciding or recording. What you typed is kept.',
    });
  }
}

/**
 * Passes when the member has given the password in this session, not been idle for 15 minutes since, and no meeting
 * has closed since. A lapsed one never reaches here: the session guard hands it over as `null`.
 */
export function requireFreshSignIn(member: Member): void {
  if (member.reauthenticatedAt === null) throw new ReauthenticationRequired();
}

/** A meeting has closed: whoever decided in it gives the password again for the next one. */
export async function endReauthentications(tx: EntityManager, member: Pick<Member, 'tenantId'>): Promise<void> {
  await tx.query(
    `UPDATE member_session SET reauthenticated_at = NULL WHERE tenant_id = $1 AND reauthenticated_at IS NOT NULL`,
    [member.tenantId],
  );
}
