import type { FiscalYearLabels } from '../calendar/fiscal-year-labels.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { LevelNames } from '../tenants/contract.ts';
import type { Permission, Role, Scope } from './permissions.ts';

/** Shortest password a member may choose, in Unicode code points after NFKC (ASVS 5.0, 6.2.1). */
export const MIN_PASSWORD_LENGTH = 15;
/** Longest password, in code points. */
export const MAX_PASSWORD_LENGTH = 128;

export type SignInInput = { email: string; password: string; tenant?: string };
export type ReauthenticationInput = { password: string };
export type ChangePasswordInput = { currentPassword: string; newPassword: string };

/** Who is signed in, where, and what they may do. `permissions` is what the buttons ask, `csrfToken` what writes send. */
export type SessionView = {
  member: {
    id: string;
    name: string;
    nameEn: string | null;
    /** 役職・担当: the post that the duty belongs to. */
    post: string | null;
    postEn: string | null;
    email: string;
    roles: Role[];
    department: NamedRef | null;
  };
  tenant: {
    id: string;
    slug: string;
    name: string;
    nameEn: string | null;
    timeZone: string;
    fiscalStartMonth: number;
    approval: 'none' | 'department';
    /** The tenant holds 例示（架空値）: every screen says so. */
    demonstration: boolean;
    fiscalYearLabels: FiscalYearLabels[];
    levelNames: LevelNames;
  };
  permissions: Partial<Record<Permission, Scope>>;
  csrfToken: string;
  /** Today in the tenant's time zone, `YYYY-MM-DD`. */
  today: string;
  /** When the session ends whatever is done, ISO 8601. */
  expiresAt: string;
  /** Until when deciding and recording are open without signing in again; `null` when they are not. */
  reauthenticatedUntil: string | null;
};

/** One of the places where a member is signed in. */
export type OwnSession = {
  id: string;
  /** The one that asks. */
  current: boolean;
  /** IP address it was opened from, where it is known. */
  address: string | null;
  /** How the browser names itself. */
  userAgent: string | null;
  /** ISO 8601, as are the others. `lastSeenAt` is exact to a minute. */
  openedAt: string;
  lastSeenAt: string;
  expiresAt: string;
};

/** What the sign-in page may say before anybody has signed in. */
export type SignInOffer = {
  /** Listed only while the demonstration is loaded. */
  demonstration: {
    password: string;
    tenants: {
      slug: string;
      name: string;
      nameEn: string | null;
      members: { email: string; name: string; nameEn: string | null; role: Role }[];
    }[];
  } | null;
};

export type MemberView = {
  id: string;
  email: string;
  name: string;
  nameEn: string | null;
  post: string | null;
  roles: Role[];
  department: NamedRef | null;
  disabled: boolean;
  version: number;
};
export type CreateMemberInput = {
  email: string;
  name: string;
  nameEn?: string;
  post?: string;
  roles: Role[];
  departmentId?: string;
  password: string;
};
export type ChangeMemberInput = {
  name?: string;
  nameEn?: string | null;
  post?: string | null;
  roles?: Role[];
  departmentId?: string | null;
  disabled?: boolean;
};
