import { Injectable } from '@nestjs/common';
import type { SignInOffer } from '#domain/members/contract';
import { DEMONSTRATION_PASSWORD } from '#domain/members/demonstration';
import type { Role } from '#domain/members/permissions';
import { TenantDatabase } from '../database/tenant-database.ts';

type Row = {
  slug: string;
  tenant_name: string;
  tenant_name_en: string | null;
  email: string;
  member_name: string;
  member_name_en: string | null;
  roles: Role[];
};
type Tenant = NonNullable<SignInOffer['demonstration']>['tenants'][number];

/** What the sign-in page may say to everybody: the seats of the demonstration, while it is loaded. */
@Injectable()
export class SignInOffers {
  private readonly tenants: TenantDatabase;

  constructor(tenants: TenantDatabase) {
    this.tenants = tenants;
  }

  async offer(): Promise<SignInOffer> {
    const rows = await this.tenants.lookUp<Row>(`SELECT * FROM auth_demonstration()`);
    const tenants = new Map<string, Tenant>();
    for (const row of rows) {
      const { slug, tenant_name: name, tenant_name_en: nameEn } = row;
      const tenant = tenants.get(slug) ?? { slug, name, nameEn, members: [] };
      tenant.members.push({
        email: row.email,
        name: row.member_name,
        nameEn: row.member_name_en,
        role: row.roles[0] as Role,
      });
      tenants.set(slug, tenant);
    }
    return {
      demonstration: rows.length === 0 ? null : { password: DEMONSTRATION_PASSWORD, tenants: [...tenants.values()] },
    };
  }
}
