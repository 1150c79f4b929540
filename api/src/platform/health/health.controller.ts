import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { Public } from '../permissions/allow.ts';
import { HttpProblem } from '../problems/refusal.ts';
import { Readiness } from './readiness.ts';

/** For whoever watches the process; outside `/api/v1`. */
@ApiExcludeController()
@SkipThrottle()
@Controller()
export class HealthController {
  private readonly readiness: Readiness;

  constructor(readiness: Readiness) {
    this.readiness = readiness;
  }

  /** The process answers. Asks nobody else, so that a database that is away does not get it restarted. */
  @Get('livez')
  @Public()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    const lacking = await this.readiness.lacking();
    if (lacking) {
      const detail = { ja: `準備ができていません：${lacking}`, en: `Not ready: ${lacking}` };
      throw new HttpProblem(503, 'not_ready', detail, { retryAfter: 2 });
    }
    return { status: 'ready' };
  }
}
