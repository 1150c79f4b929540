import type { Role } from '#domain/members/permissions';

/** Who asks, from which session and which tenant, and by which request. Passed as the first argument everywhere. */
export type Member = {
  tenantId: string;
  memberId: string;
  sessionId: string;
  roles: Role[];
  departmentId: string | null;
  /** IANA name, the tenant's. */
  timeZone: string;
  /** 1–12, the tenant's. */
  fiscalStartMonth: number;
  /** When the member last gave the password for deciding; `null` when not in this session. */
  reauthenticatedAt: Date | null;
  request: RequestFacts;
};

export type RequestFacts = {
  id: string;
  address: string | null;
  language: Language;
  /** A POST that carries an Idempotency-Key; `hash` covers method, address and body. */
  command: { key: string; hash: string } | null;
};

export type Language = 'ja' | 'en';
