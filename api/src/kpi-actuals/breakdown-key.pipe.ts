import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../platform/problems/refusal.ts';

const MAX_KEY_LENGTH = 100;

/** 区, 手続 or 所属 in the path. What no screen could have offered (too long, control characters) names nothing: 404. */
@Injectable()
export class BreakdownKeyPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const key = text.normalize('NFC').trim();
    if (key === '' || key.length > MAX_KEY_LENGTH || /\p{C}/u.test(key)) throw new NotFound();
    return key;
  }
}

/** The part that a query asks for; left out: an empty text, the whole. */
@Injectable()
export class PartPipe implements PipeTransform<unknown, string> {
  private readonly key = new BreakdownKeyPipe();

  transform(text: unknown): string {
    if (text === undefined || text === '') return '';
    if (typeof text !== 'string') throw new NotFound();
    return this.key.transform(text);
  }
}
