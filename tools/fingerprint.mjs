// What a database holds, in a form in which two can be compared: each table's rows, and what protects them.

const TABLES = `
  SELECT c.relname AS name FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;

/** Everything but rows: who owns what, who may do what, and what the database refuses by itself. */
const FACTS = `
  SELECT format('table %s owner=%s rls=%s forced=%s grants=%s', c.relname, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity,
                (SELECT string_agg(g::text, ' ' ORDER BY g::text) FROM unnest(c.relacl) g)) AS fact
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT format('column %s.%s %s notnull=%s grants=%s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                (SELECT string_agg(g::text, ' ' ORDER BY g::text) FROM unnest(a.attacl) g))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('policy %s on %s %s %s using %s check %s', policyname, tablename, cmd, roles, qual, with_check) FROM pg_policies
   WHERE schemaname = 'public'
  UNION ALL
  SELECT 'trigger ' || pg_get_triggerdef(t.oid) || ' enabled=' || t.tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
  UNION ALL
  SELECT format('function owner=%s grants=%s %s', pg_get_userbyid(p.proowner), (SELECT string_agg(g::text, ' ' ORDER BY g::text) FROM unnest(p.proacl) g),
                pg_get_functiondef(p.oid))
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('constraint %s on %s %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL
  SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  ORDER BY 1`;

/**
 * @param {import('pg').Client} client of a role that row-level security does not bind
 * @returns {Promise<{ tables: Record<string, { rows: number, hash: string }>, facts: string[] }>} the hash does not depend
 *   on the order of the rows
 */
export async function fingerprint(client) {
  const tables = {};
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(`SET LOCAL timezone = 'UTC'`);
  for (const { name } of (await client.query(TABLES)).rows) {
    const sql = `SELECT count(*)::int AS rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS hash FROM public.${client.escapeIdentifier(name)} t`;
    [tables[name]] = (await client.query(sql)).rows;
  }
  const facts = (await client.query(FACTS)).rows.map(({ fact }) => fact);
  await client.query('COMMIT');
  return { tables, facts };
}

/** What differs, a line each; empty where the two are equal. */
export function differences(expected, found) {
  const lines = [];
  for (const name of new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)])) {
    const [one, other] = [expected.tables[name], found.tables[name]];
    if (!one || !other) lines.push(`${name}: only in ${one ? 'the original' : 'the copy'}`);
    else if (one.rows !== other.rows) lines.push(`${name}: ${one.rows} rows, but ${other.rows} in the copy`);
    else if (one.hash !== other.hash) lines.push(`${name}: the same number of rows, but other content`);
  }
  for (const fact of expected.facts) if (!found.facts.includes(fact)) lines.push(`missing: ${fact}`);
  for (const fact of found.facts) if (!expected.facts.includes(fact)) lines.push(`added: ${fact}`);
  return lines;
}
