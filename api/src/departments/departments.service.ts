import { Injectable } from '@nestjs/common';
import type { CreateDepartmentInput, DepartmentView } from '#domain/departments/contract';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { decodeCursor, type PageQuery, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import type { Member } from '../platform/session/member.ts';
import { ADD_DEPARTMENT, LIST_DEPARTMENTS } from './departments.queries.ts';
import './refusals.ts';

/** The view and where it stands in the list. */
type Row = DepartmentView & { position: number };

@Injectable()
export class DepartmentsService {
  private readonly tenants: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenants: TenantDatabase, audit: AuditTrail) {
    this.tenants = tenants;
    this.audit = audit;
  }

  /** Departments of all times, in the tenant's own order; those that ended say so. */
  async list(member: Member, { limit, cursor }: PageQuery): Promise<Page<DepartmentView>> {
    const after = decodeCursor(cursor, ['number', 'string', 'string']) ?? [null, null, null];
    const rows = await this.tenants.read<Row>(member, LIST_DEPARTMENTS, [member.tenantId, limit + 1, ...after]);
    const { items, nextCursor } = toPage(rows, limit, (last) => [last.position, last.name, last.id]);
    return { items: items.map(viewOf), nextCursor };
  }

  /** @throws Refusal `unknown_parent` */
  async create(member: Member, input: CreateDepartmentInput): Promise<DepartmentView> {
    const { tenantId } = member;
    return this.tenants.transaction(member, async (tx) => {
      const id = newId();
      const { name, nameEn = null, parentId = null, validFrom = null } = input;
      const [row] = await tx.query<[Row]>(ADD_DEPARTMENT, [tenantId, id, name, nameEn, parentId, validFrom]);
      const after = viewOf(row);
      await this.audit.add(tx, member, 'department.created', { type: 'department', id, after });
      return after;
    });
  }
}

function viewOf({ position: _, ...view }: Row): DepartmentView {
  return view;
}
