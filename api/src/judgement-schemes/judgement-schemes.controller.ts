import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { JudgementSchemeView, SchemeChoiceView, WhatIfView } from '#domain/judgement-schemes/contract';
import { IfMatchOrNoneMatch } from '../platform/http/if-match.ts';
import { DayPipe, FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChooseSchemeDto, NewSchemeVersionDto, SchemeDto, TrySchemeDto } from './judgement-scheme.dto.ts';
import {
  CHOICE_SCHEMA,
  CHOICES_SCHEMA,
  SCHEME_LIST_SCHEMA,
  SCHEME_VIEW_SCHEMA,
  WHAT_IF_SCHEMA,
} from './judgement-schemes.openapi.ts';
import { JudgementSchemesService } from './judgement-schemes.service.ts';
import { SchemeChoicesService } from './scheme-choices.service.ts';
import { SchemeIdPipe } from './scheme-id.pipe.ts';
import { WhatIfService } from './what-if.service.ts';

const SCHEME_ID = { name: 'schemeId', description: 'A published scheme’s own name (osaka_city), or a UUID' };

@ApiTags('judgement-schemes')
@Controller()
export class JudgementSchemesController {
  private readonly schemes: JudgementSchemesService;
  private readonly choices: SchemeChoicesService;
  private readonly whatIfs: WhatIfService;

  constructor(schemes: JudgementSchemesService, choices: SchemeChoicesService, whatIfs: WhatIfService) {
    this.schemes = schemes;
    this.choices = choices;
    this.whatIfs = whatIfs;
  }

  @Get('judgement-schemes')
  @Allow('plans.read')
  @ApiOperation({
    summary: 'Judgement schemes (判定基準), own and published, with every version and the plans they hold for',
  })
  @ApiOkResponse({ schema: SCHEME_LIST_SCHEMA })
  list(@CurrentMember() member: Member): Promise<{ items: JudgementSchemeView[] }> {
    return this.schemes.list(member);
  }

  @Post('judgement-schemes')
  @Allow('judgement-schemes.write')
  @ApiOperation({ summary: 'Make a judgement scheme of your own; 400 points at every band that is wrong' })
  @ApiCreatedResponse({ schema: SCHEME_VIEW_SCHEMA })
  create(@CurrentMember() member: Member, @Body() input: SchemeDto): Promise<JudgementSchemeView> {
    return this.schemes.create(member, input);
  }

  @Get('judgement-schemes/:schemeId')
  @Allow('plans.read')
  @ApiOperation({ summary: 'A judgement scheme with every version and the plans it holds for' })
  @ApiParam(SCHEME_ID)
  @ApiOkResponse({ schema: SCHEME_VIEW_SCHEMA })
  get(@CurrentMember() member: Member, @Param('schemeId', SchemeIdPipe) id: string): Promise<JudgementSchemeView> {
    return this.schemes.get(member, id);
  }

  @Post('judgement-schemes/:schemeId/versions')
  @Allow('judgement-schemes.write')
  @ApiOperation({
    summary: 'Change a scheme: a new version, 412 where `basedOn` is not the latest. Nothing that was judged changes',
  })
  @ApiParam(SCHEME_ID)
  @ApiCreatedResponse({ schema: SCHEME_VIEW_SCHEMA })
  @ApiConflictResponse({ description: '`published_scheme`' })
  addVersion(
    @CurrentMember() member: Member,
    @Param('schemeId', SchemeIdPipe) id: string,
    @Body() input: NewSchemeVersionDto,
  ): Promise<JudgementSchemeView> {
    return this.schemes.addVersion(member, id, input);
  }

  @Get('judgement-schemes/:schemeId/what-if')
  @Allow('plans.read')
  @ApiOperation({
    summary: 'How many verdicts of a plan the scheme would change, from which to which; nothing is saved',
  })
  @ApiParam(SCHEME_ID)
  @ApiQuery({ name: 'planId', required: true })
  @ApiQuery({ name: 'fiscalYear', required: false, type: 'integer', description: 'Left out: the year of the day' })
  @ApiQuery({ name: 'asOf', required: false, description: 'YYYY-MM-DD; left out: the plan’s own day' })
  @ApiOkResponse({ schema: WHAT_IF_SCHEMA })
  whatIf(
    @CurrentMember() member: Member,
    @Param('schemeId', SchemeIdPipe) id: string,
    @Query('planId', IdPipe) planId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<WhatIfView> {
    return this.whatIfs.ofSaved(member, id, { planId, fiscalYear, asOf });
  }

  @Post('plans/:planId/judgement-what-ifs')
  @HttpCode(200)
  @Allow('judgement-schemes.write')
  @ApiOperation({ summary: 'The same for a scheme that nobody has saved yet; nothing is saved' })
  @ApiOkResponse({ schema: WHAT_IF_SCHEMA })
  tryOut(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Body() { scheme, fiscalYear, asOf }: TrySchemeDto,
  ): Promise<WhatIfView> {
    return this.whatIfs.ofUnsaved(member, scheme, { planId, fiscalYear: fiscalYear ?? null, asOf: asOf ?? null });
  }

  @Get('plans/:planId/judgement-schemes')
  @Allow('plans.read')
  @ApiOperation({ summary: 'What the plan is judged by, from which fiscal year on' })
  @ApiOkResponse({ schema: CHOICES_SCHEMA })
  chosen(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
  ): Promise<{ items: SchemeChoiceView[] }> {
    return this.choices.list(member, planId);
  }

  @Put('plans/:planId/judgement-schemes/:fiscalYear')
  @Allow('judgement-schemes.write')
  @ApiOperation({
    summary: 'Choose (If-None-Match: *) or change (If-Match) what the plan is judged by from a fiscal year on',
  })
  @ApiOkResponse({ schema: CHOICE_SCHEMA })
  choose(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: ChooseSchemeDto,
  ): Promise<SchemeChoiceView> {
    return this.choices.choose(member, planId, fiscalYear, expected, input);
  }
}
