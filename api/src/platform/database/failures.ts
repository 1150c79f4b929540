import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/** Admin shutdown, crash shutdown, cannot connect now, and the connection exceptions. */
const LOST = /^(57P0[1-3]|08\w{3})$/;
const LOST_IN_WORDS = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Connection terminated|not queryable/;
/** serialization_failure and deadlock_detected: nothing happened, and another try may succeed. */
const CONFLICT = /^40(001|P01)$/;

/** SQLSTATE of an error and the constraint it names; empty texts where it has none. */
export function failureOf(error: unknown): { code: string; constraint: string } {
  const told: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code = '', constraint = '' } = told instanceof pg.DatabaseError ? told : {};
  return { code, constraint };
}

/** The connection is gone: what had been begun on it has not happened, unless it was the COMMIT that got lost. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as { code?: string };
  return LOST.test(failureOf(error).code) || LOST_IN_WORDS.test(`${code} ${error.message}`);
}

/** Two transactions were in each other's way, and this one has been undone. */
export function isConflict(error: unknown): boolean {
  return CONFLICT.test(failureOf(error).code);
}
