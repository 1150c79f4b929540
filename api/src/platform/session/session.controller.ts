import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionView, SignInOffer } from '#domain/members/contract';
import { languageOf } from '../http/language.ts';
import { Public, SignedIn } from '../permissions/allow.ts';
import { Cookies } from './cookies.ts';
import { Credentials } from './credentials.ts';
import { CurrentMember } from './current-member.ts';
import type { Member } from './member.ts';
import { ChangePasswordDto, ReauthenticationDto, SignInDto } from './session.dto.ts';
import { SESSION_SCHEMA, SIGN_IN_OFFER_SCHEMA } from './session.openapi.ts';
import { type Opened, SessionService } from './session.service.ts';
import { SignInOffers } from './sign-in-offer.ts';
import { deviceOf, newDevice } from './tokens.ts';

@ApiTags('session')
@Controller()
export class SessionController {
  private readonly sessions: SessionService;
  private readonly offers: SignInOffers;
  private readonly cookies: Cookies;
  private readonly credentials: Credentials;

  constructor(sessions: SessionService, offers: SignInOffers, cookies: Cookies, credentials: Credentials) {
    this.sessions = sessions;
    this.offers = offers;
    this.cookies = cookies;
    this.credentials = credentials;
  }

  @Get('sign-in-offer')
  @Public()
  @ApiOperation({ summary: 'What the sign-in page may say to everybody' })
  @ApiOkResponse({ schema: SIGN_IN_OFFER_SCHEMA })
  offer(): Promise<SignInOffer> {
    return this.offers.offer();
  }

  @Post('session')
  @Public()
  @ApiOperation({ summary: 'Sign in: sets the session cookie' })
  @ApiCreatedResponse({ schema: SESSION_SCHEMA })
  @ApiConflictResponse({ description: '`tenant_required`: `errors[].detail` names the tenants to choose from' })
  async signIn(
    @Body() input: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const email = input.email.trim().toLowerCase();
    const key = this.credentials.pepper;
    const opened = await this.sessions.signIn(
      {
        email,
        password: input.password,
        tenant: input.tenant ?? null,
        device: deviceOf(key, email, this.cookies.device(request)),
        userAgent: request.headers['user-agent'] ?? null,
      },
      { id: request.id, address: request.ip, language: languageOf(request.headers['accept-language']), command: null },
      request.member,
    );
    this.cookies.setDevice(request, reply, newDevice(key, email));
    return this.hand(opened, request, reply);
  }

  @Get('session')
  @SignedIn()
  @ApiOperation({ summary: 'Who is signed in, tenant, roles and permissions' })
  @ApiOkResponse({ schema: SESSION_SCHEMA })
  show(@CurrentMember() member: Member): Promise<SessionView> {
    return this.sessions.view(member);
  }

  @Delete('session')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(
    @CurrentMember() member: Member,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(member);
    this.cookies.clearSession(request, reply);
  }

  @Post('session/reauthentication')
  @SignedIn()
  @ApiOperation({
    summary: 'Give the password again, to decide and record: good until the meeting closes or 15 idle minutes',
  })
  @ApiCreatedResponse({ schema: SESSION_SCHEMA })
  async reauthenticate(
    @CurrentMember() member: Member,
    @Body() { password }: ReauthenticationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.hand(await this.sessions.reauthenticate(member, password), request, reply);
  }

  @Post('session/password')
  @SignedIn()
  @ApiOperation({ summary: 'Change the password; ends every other session of the member' })
  @ApiCreatedResponse({ schema: SESSION_SCHEMA })
  async changePassword(
    @CurrentMember() member: Member,
    @Body() { currentPassword, newPassword }: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.hand(await this.sessions.changePassword(member, currentPassword, newPassword), request, reply);
  }

  private hand({ token, view }: Opened, request: FastifyRequest, reply: FastifyReply): SessionView {
    this.cookies.setSession(request, reply, token);
    return view;
  }
}
