import { Injectable } from '@nestjs/common';
import { type Day, dayInZone } from '#domain/calendar/day';

/** The only clock of the API; tests put another in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day on the wall of the member's tenant. */
  today(member: { timeZone: string }): Day {
    return dayInZone(this.now().toISOString(), member.timeZone);
  }
}
