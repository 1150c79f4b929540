import type { Client } from 'pg';
import { commonWords } from '../api/src/platform/session/common-words.ts';
import { PASSWORD_REFUSALS, refusalOfPassword } from '../api/src/platform/session/password-policy.ts';
import { hashPassword } from '../api/src/platform/session/password.ts';
import { loadPepper } from '../api/src/platform/secrets/pepper.ts';
import { newId } from './ids.ts';
import { inTenant, insertRows } from './rows.ts';
import { insertTenant, noteSeeding, openTenantId } from './tenants.ts';

export type NewTenantWishes = {
  /** Lower-case letters, digits and hyphens; names the tenant at sign-in. */
  slug: string;
  name: string;
  nameEn?: string | null;
  adminEmail: string;
  adminPassword: string;
  /** Where the key lies that passwords are mixed with. */
  dataDir: string;
};

/**
 * Creates an empty tenant with its first admin, in one transaction.
 *
 * @param client signed in as the serving role, outside a transaction.
 * @returns the tenant's id.
 * @throws Error whose message is a sentence for the operator.
 */
export async function createTenant(client: Client, wishes: NewTenantWishes): Promise<string> {
  const email = wishes.adminEmail.trim().toLowerCase();
  const complaint = await complaintAbout({ ...wishes, adminEmail: email });
  if (complaint !== null) throw new Error(complaint);
  if ((await openTenantId(client, wishes.slug)) !== null) throw new Error(taken(wishes.slug));

  const passwordHash = await hashPassword(wishes.adminPassword, loadPepper(wishes.dataDir));
  const id = newId();
  const { slug, name, nameEn = null } = wishes;
  try {
    await inTenant(client, id, async () => {
      await insertTenant(client, { id, slug, name: name.trim(), nameEn, demonstration: false });
      await insertRows(client, 'member', [
        {
          tenant_id: id,
          id: newId(),
          email,
          name: '管理者',
          name_en: 'Administrator',
          roles: ['admin'],
          password_hash: passwordHash,
        },
      ]);
      await noteSeeding(client, id, { slug, admin: email });
    });
  } catch (error) {
    // Two operators may have asked for the same slug at once.
    if ((error as { constraint?: string }).constraint === 'tenant_slug_once')
      throw new Error(taken(slug), { cause: error });
    throw error;
  }
  return id;
}

async function complaintAbout({
  slug,
  name,
  nameEn,
  adminEmail,
  adminPassword,
}: NewTenantWishes): Promise<string | null> {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(slug)) {
    return `The slug "${slug}" cannot be used: take 2 to 63 lower-case letters, digits and hyphens, and begin with a letter or digit.`;
  }
  if (name.trim() === '') return 'The name of the tenant is empty: give the name of the organisation.';
  if (!/^[^\s@]+@[^\s@]+$/.test(adminEmail)) {
    return `"${adminEmail}" is no e-mail address: give one like admin@city.example.`;
  }
  const refusal = refusalOfPassword(adminPassword, [slug, name, nameEn ?? '', adminEmail], await commonWords());
  return refusal && `The admin's password: ${PASSWORD_REFUSALS[refusal].en}`;
}

function taken(slug: string): string {
  return `The slug "${slug}" is taken by a tenant that is open: choose another.`;
}
