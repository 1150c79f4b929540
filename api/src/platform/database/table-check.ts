import { DataSource } from 'typeorm';
import type { Config } from '../config.ts';

/**
 * What must hold before anybody is served: each row names one thing that does not. The role that serves owns nothing
 * and passes by no policy; every tenant table has row-level security, forced, with one policy for reading and writing
 * (beside the named look-ups of `app_auth`); foreign keys between tenant tables carry the tenant; views ask with the
 * reader's rights; functions that run with their owner's rights are the listed ones and fix their search path.
 */
export const TENANCY_FAULTS = `
WITH tenant_table AS (
  SELECT c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
), mine(condition) AS (
  VALUES ($$(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)$$)
)
SELECT 'the role ' || current_user || ' is a superuser or passes by row-level security' AS fault
  FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)
UNION ALL
SELECT 'the role ' || current_user || ' owns ' || relname FROM tenant_table WHERE pg_has_role(current_user, relowner, 'USAGE')
UNION ALL
SELECT 'the role ' || current_user || ' may truncate ' || relname FROM tenant_table WHERE has_table_privilege(oid, 'TRUNCATE')
UNION ALL
SELECT relname || ' has no forced row-level security' FROM tenant_table WHERE NOT (relrowsecurity AND relforcerowsecurity)
UNION ALL
SELECT relname || ' has no policy for its tenant'
  FROM tenant_table t
 WHERE NOT EXISTS (SELECT FROM pg_policy p, mine
                    WHERE p.polrelid = t.oid AND p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
                      AND pg_get_expr(p.polqual, p.polrelid) = condition
                      AND pg_get_expr(p.polwithcheck, p.polrelid) = condition)
UNION ALL
SELECT t.relname || ' has a further policy ' || p.polname
  FROM tenant_table t JOIN pg_policy p ON p.polrelid = t.oid
 WHERE p.polname <> 'tenant_rows_only'
   AND NOT (p.polname = 'auth_lookup' AND p.polcmd = 'r' AND t.relname IN ('tenant', 'member', 'member_session', 'audit_seal', 'audit_unsealed')
            AND ARRAY(SELECT rolname FROM pg_roles WHERE oid = ANY (p.polroles)) = ARRAY['app_auth']::name[])
UNION ALL
SELECT t.relname || ' is referred to without its tenant by ' || k.conname
  FROM pg_constraint k JOIN tenant_table t ON t.oid = k.confrelid
 WHERE k.contype = 'f'
   AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(own, theirs)
                     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own AND a.attname = 'tenant_id'
                     JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.theirs AND b.attname = 'tenant_id')
UNION ALL
SELECT t.relname || ' has a unique key that does not start with its tenant: ' || i.relname
  FROM tenant_table t JOIN pg_index x ON x.indrelid = t.oid AND x.indisunique
  JOIN pg_class i ON i.oid = x.indexrelid
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
 WHERE a.attname IS DISTINCT FROM 'tenant_id' AND i.relname <> 'tenant_slug_once'
UNION ALL
SELECT c.relname || ' is a view that does not ask with the reader''s rights'
  FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
   AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
UNION ALL
SELECT p.proname || ' runs with its owner''s rights and is not on the list'
  FROM pg_proc p
 WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
   AND (p.proname NOT IN ('auth_credential', 'auth_session', 'auth_demonstration', 'auth_tenant', 'auth_tenant_count', 'auth_audit_chains')
        OR NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%'))`;

const DURABILITY_FAULTS = `
SELECT name || ' is off' AS fault FROM pg_settings
 WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'`;

/** @throws Error in one sentence for the operator when this database must not be served from. */
export async function requireSafeDatabase(
  dataSource: DataSource,
  config: Pick<Config, 'allowFastDatabase'>,
): Promise<void> {
  const tenancy = await dataSource.query<{ fault: string }[]>(TENANCY_FAULTS);
  const durability = config.allowFastDatabase ? [] : await dataSource.query<{ fault: string }[]>(DURABILITY_FAULTS);
  const faults = [...tenancy, ...durability].map(({ fault }) => fault);
  if (faults.length === 0) return;
  throw new Error(`Ayumi does not serve from this database: ${faults.join('; ')}.`);
}

/** Columns that the program knows and the database does not have: migrations that have not run yet. */
export async function missingColumns(dataSource: DataSource): Promise<string[]> {
  const known = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT known.name FROM unnest($1::text[]) AS known(name)
     EXCEPT
     SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped`,
    [known],
  );
  return rows.map(({ name }) => name);
}
