import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DepartmentView } from '#domain/departments/contract';
import type { Page } from '#domain/problems/contract';
import { PageQuery } from '../platform/http/lists.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { CreateDepartmentDto } from './create-department.dto.ts';
import { DEPARTMENT_SCHEMA, DEPARTMENTS_SCHEMA } from './departments.openapi.ts';
import { DepartmentsService } from './departments.service.ts';

@ApiTags('departments')
@Controller('departments')
export class DepartmentsController {
  private readonly departments: DepartmentsService;

  constructor(departments: DepartmentsService) {
    this.departments = departments;
  }

  @Get()
  @Allow('plans.read', 'members.write')
  @ApiOperation({ summary: 'Departments of all times, in the order of the tenant' })
  @ApiOkResponse({ schema: DEPARTMENTS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() page: PageQuery): Promise<Page<DepartmentView>> {
    return this.departments.list(member, page);
  }

  @Post()
  @Allow('members.write')
  @ApiOperation({ summary: 'Add a department' })
  @ApiCreatedResponse({ schema: DEPARTMENT_SCHEMA })
  @ApiConflictResponse({ description: '`unknown_parent`' })
  create(@CurrentMember() member: Member, @Body() input: CreateDepartmentDto): Promise<DepartmentView> {
    return this.departments.create(member, input);
  }
}
