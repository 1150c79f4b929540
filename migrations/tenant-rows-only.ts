/**
 * Row-level security for one tenant table: enabled, forced on the owner too, one policy for reading and writing.
 * A transaction that has not named its tenant reads nothing and writes nothing. `nullif`: after a transaction the
 * setting is an empty text on that pooled connection, not null.
 *
 * @param privileges what the serving role gets; append-only tables leave UPDATE and DELETE out.
 */
export function tenantRowsOnly(table: string, privileges = 'SELECT, INSERT, UPDATE, DELETE'): string {
  const mine = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_rows_only ON ${table} USING (${mine}) WITH CHECK (${mine});
    DO $$ BEGIN EXECUTE format('GRANT ${privileges} ON ${table} TO %I', current_setting('app.serving_role')); END $$;`;
}

/** A table whose rows are records: nobody changes, deletes or truncates them, the owner included. */
export function recordsOnly(table: string): string {
  return `
    ${tenantRowsOnly(table, 'SELECT, INSERT')}
    CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER ${table}_is_never_truncated BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}
