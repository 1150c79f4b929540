import type { EntityManager } from 'typeorm';
import type { Member } from '../session/member.ts';
import type { TenantDatabase } from './tenant-database.ts';

/** Runs one statement that reads: by itself, or inside the transaction of a write, so that a view is built by one code. */
export type Statement = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

export function reading(tenant: TenantDatabase, member: Member): Statement {
  return (sql, parameters) => tenant.read(member, sql, parameters);
}

export function inside(tx: EntityManager): Statement {
  return async <Row>(sql: string, parameters: unknown[]) => tx.query<Row[]>(sql, parameters);
}
