import pg from 'pg';
import { PAYLOADS } from './xss-payloads.ts';

/** Texts that are words of the program, or that something else is found by. */
const CODES = new Set([
  ...['action', 'address', 'object_id', 'object_type', 'request_id'].map((one) => `audit_entry.${one}`),
  ...['decision', 'rework_kind'].map((one) => `decision.${one}`),
  'decision_confirmation.approval_mode',
  'edition.published_on',
  'follow_up.answer',
  ...['key', 'request_hash'].map((one) => `idempotency_key.${one}`),
  ...['origin', 'status'].map((one) => `initiative.${one}`),
  ...['breakdown_dimension', 'breakdown_total'].map((one) => `kpi.${one}`),
  ...['breakdown_key', 'period', 'state'].map((one) => `kpi_actual.${one}`),
  'kpi_breakdown_key.key',
  'kpi_expectation.outlook',
  'kpi_target.sort',
  'kpi_target_history.sort',
  ...['breakdown_key', 'period', 'state', 'up_to'].map((one) => `kpi_to_date.${one}`),
  ...['certainty', 'direction', 'entry', 'frequency', 'kind', 'kpi_class', 'ratio_of'].map(
    (one) => `kpi_version.${one}`,
  ),
  'lane.certainty',
  ...['email', 'password_hash', 'roles'].map((one) => `member.${one}`),
  ...['address', 'csrf_token'].map((one) => `member_session.${one}`),
  'period_closure.period',
  'plan.published',
  ...['assessment', 'kind'].map((one) => `review.${one}`),
  ...['kind', 'state'].map((one) => `review_meeting.${one}`),
  ...['actual_end', 'actual_start', 'certainty', 'kind', 'lane_certainty', 'planned_end', 'planned_start'].map(
    (one) => `schedule_item.${one}`,
  ),
  ...['computed', 'verdict'].map((one) => `verdict_override.${one}`),
  ...['approval', 'judgement_scheme', 'slug', 'time_zone'].map((one) => `tenant.${one}`),
]);
/** Names under which JSON columns keep prose. */
const PROSE =
  /^(text|name|nameEn|title|titleEn|subtitle|subtitleEn|label|labelEn|heading|paragraphs|reason|comment|note|notes|description|quote|scope|unit|unitEn|lane|changes|opinion|post|department|publisher|method|source|externalDependencies)$/;

export type TextColumn = { table: string; column: string; type: 'text' | 'text[]' | 'jsonb' };

/** Every column that shows what somebody wrote. A new text column is one of them until it is named a code. */
export async function textColumns(client: pg.Client): Promise<TextColumn[]> {
  const { rows } = await client.query<TextColumn>(`
    SELECT c.relname AS table, a.attname AS column, a.atttypid::regtype::text AS type
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'idempotency_key'
       AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'tenant_id')
       AND a.atttypid::regtype::text IN ('text', 'text[]', 'jsonb') ORDER BY 1, 2`);
  return rows.filter(({ table, column }) => !CODES.has(`${table}.${column}`));
}

/** As many payloads as one text takes along. */
export const PER_TEXT = 20;
export const PASSES = Math.ceil(PAYLOADS.length / PER_TEXT);

/** Puts payloads in the place of every text that is there; after all passes each column has held all of them. */
export async function plant(client: pg.Client, columns: TextColumn[], pass: number): Promise<void> {
  await client.query(`SET session_replication_role = replica`); // past the triggers that keep records as they are
  for (const [index, { table, column, type }] of columns.entries()) {
    const start = ((index + pass) % PASSES) * PER_TEXT;
    const text = PAYLOADS.slice(start, start + PER_TEXT).join(' ');
    if (type === 'text') await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} IS NOT NULL`, [text]);
    else if (type === 'text[]')
      await client.query(`UPDATE ${table} SET ${column} = ARRAY[$1] WHERE cardinality(${column}) > 0`, [text]);
    else await plantInJson(client, table, column, text);
  }
  await client.query(`SET session_replication_role = origin`);
}

async function plantInJson(client: pg.Client, table: string, column: string, text: string): Promise<void> {
  const { rows } = await client.query<{ place: string; value: unknown }>(
    `SELECT ctid::text AS place, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  for (const { place, value } of rows) {
    await client.query(`UPDATE ${table} SET ${column} = $2 WHERE ctid = $1::tid`, [
      place,
      JSON.stringify(replaced(value, text)),
    ]);
  }
}

function replaced(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (!PROSE.test(name)) return [name, replaced(inner, text)];
      if (typeof inner === 'string') return [name, text];
      if (Array.isArray(inner) && inner.every((item) => typeof item === 'string')) return [name, inner.map(() => text)];
      return [name, replaced(inner, text)];
    }),
  );
}
