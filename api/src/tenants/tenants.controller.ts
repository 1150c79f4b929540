import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TenantView } from '#domain/tenants/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChangeTenantDto } from './change-tenant.dto.ts';
import { TENANT_SCHEMA } from './tenants.openapi.ts';
import { TenantsService } from './tenants.service.ts';

@ApiTags('tenants')
@Controller('tenant')
export class TenantsController {
  private readonly tenants: TenantsService;

  constructor(tenants: TenantsService) {
    this.tenants = tenants;
  }

  @Get()
  @Allow('tenant.write')
  @ApiOperation({ summary: 'What the own organisation has set for itself' })
  @ApiOkResponse({ schema: TENANT_SCHEMA })
  get(@CurrentMember() member: Member): Promise<TenantView> {
    return this.tenants.get(member);
  }

  @Patch()
  @Allow('tenant.write')
  @ApiOperation({ summary: 'Call the levels of the plan by the words of the organisation' })
  @ApiOkResponse({ schema: TENANT_SCHEMA })
  change(
    @CurrentMember() member: Member,
    @IfMatch() expected: number,
    @Body() input: ChangeTenantDto,
  ): Promise<TenantView> {
    return this.tenants.change(member, expected, input);
  }
}
