import { Global, Module } from '@nestjs/common';
import { Cookies } from './cookies.ts';
import { OwnSessionsController } from './own-sessions.controller.ts';
import { OwnSessions } from './own-sessions.service.ts';
import { Credentials } from './credentials.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { SignInOffers } from './sign-in-offer.ts';

@Global()
@Module({
  controllers: [SessionController, OwnSessionsController],
  providers: [Cookies, Credentials, OwnSessions, SessionService, SignInLimits, SignInOffers],
  exports: [Cookies, Credentials],
})
export class SessionModule {}
