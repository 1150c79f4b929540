import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CHAIN_FAULTS,
  type AuditChainView,
  type ChainFault,
  type ChainVerificationView,
} from '#domain/audit-entries/contract';
import { CHAIN_HEAD } from '../platform/audit/head.openapi.ts';
import { codeOf, integer, integerOrNull, objectSchema, orNull, type Schema, text } from '../platform/openapi/schema.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { AuditChainService } from './audit-chain.service.ts';
import { ChainVerificationQuery } from './audit-entries-query.dto.ts';

const TIME: Schema = { type: 'string', format: 'date-time' };
const HASH = text('SHA-256 in hex');

const CHAIN = objectSchema<AuditChainView>({
  sealed: orNull(
    objectSchema<NonNullable<AuditChainView['sealed']>>({ number: integer(), hash: HASH, at: TIME }),
    'The last link; null: nothing is sealed yet',
  ),
  waiting: integer('Entries that will be sealed within seconds'),
  signed: orNull(CHAIN_HEAD, 'The last signed end of the chain'),
});

const VERIFICATION = objectSchema<ChainVerificationView>({
  upTo: integer('The last link that was found good'),
  total: integer('Links there are'),
  fault: orNull(
    objectSchema<ChainFault>({
      kind: codeOf(CHAIN_FAULTS),
      number: integerOrNull('Place in the chain'),
      sequence: integerOrNull('Of the entry'),
      since: integerOrNull('Rewritten: the first link that may be'),
    }),
    'The first thing that is not as it was written',
  ),
  next: integerOrNull('`?after=` of the next stretch; null on the last one'),
});

@ApiTags('audit-entries')
@Controller('audit-entries/chain')
export class AuditChainController {
  private readonly chain: AuditChainService;

  constructor(chain: AuditChainService) {
    this.chain = chain;
  }

  @Get()
  @Allow('audit-entries.read')
  @ApiOperation({ summary: 'How far the history is chained and signed' })
  @ApiOkResponse({ schema: CHAIN })
  get(@CurrentMember() member: Member): Promise<AuditChainView> {
    return this.chain.get(member);
  }

  @Get('verification')
  @Allow('audit-entries.read')
  @ApiOperation({ summary: 'Whether the history is as it was written, stretch by stretch' })
  @ApiOkResponse({ schema: VERIFICATION })
  verify(@CurrentMember() member: Member, @Query() { after }: ChainVerificationQuery): Promise<ChainVerificationView> {
    return this.chain.verify(member, after);
  }
}
