import { Injectable, type PipeTransform } from '@nestjs/common';
import { presetOf } from '#domain/kpis/schemes/scheme-in-force';
import { isId } from '../platform/ids.ts';
import { NotFound } from '../platform/problems/refusal.ts';

/** A scheme in the path: a published one by its own name, or the id of one of the organisation's own. Anything else: 404. */
@Injectable()
export class SchemeIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (presetOf(text) !== null) return text;
    if (!isId(text)) throw new NotFound();
    return text.toLowerCase();
  }
}
