import pg from 'pg';
import { ROLES } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { hashPassword } from '../src/platform/session/password.ts';

export type SampleTenant = { tenantId: string; slug: string; departmentId: string; otherDepartmentId: string };

/** Two small tenants with one member a role: `office@first.example`, `cio@second.example` and so on. */
export async function addSampleTenants(adminUrl: string, password: string, pepper: Buffer): Promise<SampleTenant[]> {
  const hash = await hashPassword(password, pepper);
  return asAdmin(adminUrl, async (client) => {
    const tenants: SampleTenant[] = [];
    for (const slug of ['first', 'second']) tenants.push(await addTenant(client, slug, hash));
    return tenants;
  });
}

/** Gives every member of a loaded demonstration the password that this process's key opens. */
export async function setPasswords(adminUrl: string, password: string, pepper: Buffer): Promise<void> {
  const hash = await hashPassword(password, pepper);
  await asAdmin(adminUrl, (client) => client.query(`UPDATE member SET password_hash = $1`, [hash]));
}

/** Lends a connection of the superuser: for the catalogue, and for what nobody else may. */
export async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function addTenant(client: pg.Client, slug: string, hash: string): Promise<SampleTenant> {
  const [tenantId, departmentId, otherDepartmentId] = [newId(), newId(), newId()];
  await client.query(`INSERT INTO tenant (tenant_id, slug, name) VALUES ($1, $2, $2)`, [tenantId, slug]);
  await client.query(`INSERT INTO department (tenant_id, id, name) VALUES ($1, $2, '総務局'), ($1, $3, '建設局')`, [
    tenantId,
    departmentId,
    otherDepartmentId,
  ]);
  for (const role of ROLES) {
    const own = role === 'department' || role === 'approver' ? departmentId : null;
    await client.query(
      `INSERT INTO member (tenant_id, id, email, name, roles, department_id, password_hash)
       VALUES ($1, $2, $3, $4, ARRAY[$4], $5, $6)`,
      [tenantId, newId(), `${role}@${slug}.example`, role, own, hash],
    );
  }
  return { tenantId, slug, departmentId, otherDepartmentId };
}
