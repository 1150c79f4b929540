import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditEntryView } from '#domain/audit-entries/contract';
import type { Page } from '#domain/problems/contract';
import {
  flag,
  ID,
  integer,
  objectSchema,
  orNull,
  pageOf,
  type Schema,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { AuditEntriesQuery } from './audit-entries-query.dto.ts';
import { AuditEntriesService } from './audit-entries.service.ts';

const anything = (description: string): Schema => ({ description });

const AUDIT_ENTRIES_SCHEMA = pageOf(
  objectSchema<AuditEntryView>({
    sequence: integer('Grows with time; gaps mean nothing'),
    at: { type: 'string', format: 'date-time' },
    actor: orNull(objectSchema<NonNullable<AuditEntryView['actor']>>({ id: ID, name: text() }), 'null: the system'),
    onBehalf: flag('Done for somebody else'),
    action: text('`<object>.<past participle>`, e.g. `kpi-actual.recorded`'),
    object: objectSchema<AuditEntryView['object']>({ type: text(), id: text() }),
    before: anything('The object before; null where it was made'),
    after: anything('The object after; null where it is gone'),
    reason: textOrNull(),
    requestId: textOrNull(),
  }),
);

@ApiTags('audit-entries')
@Controller('audit-entries')
export class AuditEntriesController {
  private readonly entries: AuditEntriesService;

  constructor(entries: AuditEntriesService) {
    this.entries = entries;
  }

  @Get()
  @Allow('audit-entries.read')
  @ApiOperation({ summary: 'What was done in the tenant, the latest first' })
  @ApiOkResponse({ schema: AUDIT_ENTRIES_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: AuditEntriesQuery): Promise<Page<AuditEntryView>> {
    return this.entries.list(member, query);
  }
}
