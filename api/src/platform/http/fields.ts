import { applyDecorators, type Type as Shape } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay } from '#domain/calendar/day';

/** `optional`: may be left out. `nullable`: may be null; without it null is refused, where `IsOptional` would let it pass. */
type Presence = { optional?: boolean; nullable?: boolean; description?: string };

const FIRST_FISCAL_YEAR = 1900;
const LAST_FISCAL_YEAR = 2200;

/** A text with at least one visible character; where null is allowed, a blank one means null. Length in UTF-16 code units. */
export function TextField({ max, ...presence }: Presence & { max: number }): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: String, maxLength: max }),
    ...(presence.nullable ? [Transform(({ value }: { value: unknown }) => (isBlank(value) ? null : value))] : []),
    IsString(),
    Matches(/\S/, { message: '入力してください。 / This must not be empty.' }),
    MaxLength(max),
    presenceOf(presence),
  );
}

/** A list of texts, none of them blank. */
export function TextListField(options: Presence & { max: number; maxItems: number }): PropertyDecorator {
  const { max, maxItems, ...presence } = options;
  return applyDecorators(
    documented(presence, { type: 'array', items: { type: 'string', maxLength: max }, maxItems }),
    IsArray(),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    Matches(/\S/, { each: true, message: '空の行は送信できません。 / A line must not be empty.' }),
    MaxLength(max, { each: true }),
    presenceOf(presence),
  );
}

export function IdField(presence: Presence = {}): PropertyDecorator {
  return applyDecorators(documented(presence, { type: String, format: 'uuid' }), IsUUID('loose'), presenceOf(presence));
}

/** Ids, each of them once. */
export function IdListField({ maxItems, ...presence }: Presence & { maxItems: number }): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems, uniqueItems: true }),
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsUUID('loose', { each: true }),
    presenceOf(presence),
  );
}

export function IntegerField({ min, max, ...presence }: Presence & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: 'integer', minimum: min, maximum: max }),
    IsInt(),
    Min(min),
    Max(max),
    presenceOf(presence),
  );
}

/** A fiscal year by the calendar year in which it starts. */
export function FiscalYearField(presence: Presence = {}): PropertyDecorator {
  return IntegerField({ min: FIRST_FISCAL_YEAR, max: LAST_FISCAL_YEAR, ...presence });
}

export function FlagField(presence: Presence = {}): PropertyDecorator {
  return applyDecorators(documented(presence, { type: Boolean }), IsBoolean(), presenceOf(presence));
}

export function CodeField({ codes, ...presence }: Presence & { codes: readonly string[] }): PropertyDecorator {
  return applyDecorators(documented(presence, { enum: [...codes] }), IsIn([...codes]), presenceOf(presence));
}

/** An object of that shape. */
export function ObjectField(shape: Shape, presence: Presence = {}): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: shape }),
    Type(() => shape),
    IsObject(),
    ValidateNested(),
    presenceOf(presence),
  );
}

/** A list of objects of that shape. */
export function ObjectListField(
  shape: Shape,
  { minItems = 0, maxItems, ...presence }: Presence & { minItems?: number; maxItems: number },
): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: [shape], ...(minItems > 0 && { minItems }), maxItems }),
    Type(() => shape),
    // A list within the list would be looked at item by item, and pass where it has none.
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(noList) : value)),
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(maxItems),
    ValidateNested({ each: true }),
    presenceOf(presence),
  );
}

/** A day that exists, `YYYY-MM-DD`. */
export function DayField(presence: Presence = {}): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: String, format: 'date' }),
    ValidateBy({
      name: 'isDay',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isDay(value),
        defaultMessage: () =>
          '実在する日付を YYYY-MM-DD の形で入力してください。 / Give a day that exists, as YYYY-MM-DD.',
      },
    }),
    presenceOf(presence),
  );
}

/** `ValidateIf` for a field: left out, or null, only where that is allowed. */
export function presenceOf({ optional, nullable }: Presence): PropertyDecorator {
  if (optional && nullable) return IsOptional();
  return ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null));
}

/** What the OpenAPI document says about a field. */
export function documented(presence: Presence, schema: Parameters<typeof ApiProperty>[0]): PropertyDecorator {
  const { optional, nullable, description } = presence;
  return ApiProperty({
    ...schema,
    required: !optional,
    ...(nullable && { nullable }),
    ...(description && { description }),
  } as Parameters<typeof ApiProperty>[0]);
}

function noList(item: unknown): unknown {
  return Array.isArray(item) ? null : item;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
