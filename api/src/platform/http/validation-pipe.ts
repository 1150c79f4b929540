import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { BadInput, type Mistake } from '../problems/refusal.ts';
import { sayMistake } from './mistake-sentences.ts';

/** What is none of these is not too small or too large besides, and has nothing wrong inside. */
const KINDS = new Set(['isInt', 'isString', 'isObject']);
const PRIMITIVES = new Set<unknown>([String, Boolean, Number, Array, Object, Date, undefined]);

/**
 * Checks bodies and queries against their DTO. Properties that the DTO does not name are refused, not dropped:
 * who sends `status` and gets 200 believes that it was taken.
 */
@Injectable()
export class ShapePipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !metatype || PRIMITIVES.has(metatype)) return value;
    const plain = value ?? {};
    if (typeof plain !== 'object' || Array.isArray(plain)) {
      throw new BadInput([
        {
          pointer: '',
          code: 'object',
          detail: { ja: 'JSON オブジェクトで送信してください。', en: 'Send a JSON object.' },
        },
      ]);
    }
    const instance = plainToInstance(metatype, plain) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length > 0)
      throw new BadInput(errors.flatMap((error) => mistakesOf(error, type === 'query' ? '?' : '/')));
    return instance;
  }
}

/** Nested objects and arrays give nested errors; the pointer grows on the way down. */
function mistakesOf(error: ValidationError, prefix: string): Mistake[] {
  const pointer = `${prefix}${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const failed = Object.keys(error.constraints ?? {});
  // What is missing fails every check; one sentence says so.
  const kind = failed.filter((constraint) => KINDS.has(constraint));
  const told = error.value === undefined ? failed.slice(0, 1) : kind.length > 0 ? kind : failed;
  const own = told.map((constraint) => ({ pointer, ...sayMistake(error, constraint) }));
  return [...own, ...(error.children ?? []).flatMap((child) => mistakesOf(child, `${pointer}/`))];
}
