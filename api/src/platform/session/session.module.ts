import { Global, Module } from '@nestjs/common';
import { Cookies } from './cookies.ts';
import { Credentials } from './credentials.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { SignInOffers } from './sign-in-offer.ts';

@Global()
@Module({
  controllers: [SessionController],
  providers: [Cookies, Credentials, SessionService, SignInLimits, SignInOffers],
  exports: [Cookies, Credentials],
})
export class SessionModule {}
