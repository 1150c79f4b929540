import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type Day, isDay } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { isPeriod, type Period } from '#domain/calendar/period';
import { isId } from '../ids.ts';
import { BadInput, NotFound } from '../problems/refusal.ts';

/** An id in the path. What is no UUID names nothing, so it is 404 like any other thing that is not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!isId(text)) throw new NotFound();
    return text.toLowerCase();
  }
}

/** A period in the path: `FY2018-M01`. What is no period names nothing: 404. */
@Injectable()
export class PeriodPipe implements PipeTransform<string, Period> {
  transform(text: string): Period {
    if (!isPeriod(text)) throw new NotFound();
    return text;
  }
}

/** A day in the query, `null` when it is not given. 400 for a day that does not exist. */
@Injectable()
export class DayPipe implements PipeTransform<string | undefined, Day | null> {
  transform(text: string | undefined, { data }: ArgumentMetadata): Day | null {
    if (text === undefined || text === '') return null;
    if (typeof text === 'string' && isDay(text)) return text;
    const detail = {
      ja: '実在する日付を YYYY-MM-DD で指定してください。',
      en: 'Give a day that exists, as YYYY-MM-DD.',
    };
    throw new BadInput([{ pointer: `?${data}`, code: 'day', detail }]);
  }
}

/** A fiscal year in path or query, `null` when it is not given. */
@Injectable()
export class FiscalYearPipe implements PipeTransform<string | undefined, FiscalYear | null> {
  transform(text: string | undefined, { data, type }: ArgumentMetadata): FiscalYear | null {
    if (text === undefined || text === '') return null;
    if (typeof text === 'string' && /^(19|20|21)\d{2}$/.test(text)) return Number(text);
    if (type === 'param') throw new NotFound();
    const detail = {
      ja: '年度を西暦4桁で指定してください（例：2018）。',
      en: 'Give a fiscal year of four digits, e.g. 2018.',
    };
    throw new BadInput([{ pointer: `?${data}`, code: 'fiscal_year', detail }]);
  }
}
